using System.Diagnostics;

namespace AlinFunctions.Benchmarks.Vocoder;

/// <summary>Adds up the time that work takes, by the clock and by the processors' own count, which other work on the machine moves little.</summary>
internal sealed class WorkWatch
{
    private long _began;
    private TimeSpan _usedBefore;

    /// <summary>Gets the seconds by the clock.</summary>
    public double Seconds { get; private set; }

    /// <summary>Gets the seconds of all processors together.</summary>
    public double ProcessorSeconds { get; private set; }

    private static TimeSpan Used => Environment.CpuUsage.TotalTime;

    /// <summary>Begins a piece of work.</summary>
    public void Start() => (_began, _usedBefore) = (Stopwatch.GetTimestamp(), Used);

    /// <summary>Ends it and adds it.</summary>
    public void Stop()
    {
        Seconds += Stopwatch.GetElapsedTime(_began).TotalSeconds;
        ProcessorSeconds += (Used - _usedBefore).TotalSeconds;
    }
}
