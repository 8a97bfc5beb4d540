namespace AlinFunctions.Pipeline.Hearing;

/// <summary>A recording as a listener sees it: one row of features and one level every 10 ms.</summary>
public sealed class SoundFrames
{
    /// <summary>Samples a second of what is listened to.</summary>
    public const int SampleRate = 24000;

    /// <summary>Samples from frame to frame.</summary>
    public const int Hop = SampleRate / 100;

    /// <summary>Seconds from frame to frame.</summary>
    public const double Seconds = 0.01;

    /// <summary>Features of one frame: cepstra, and how they change.</summary>
    public const int Size = 2 * SoundAnalysis.Cepstra;

    private readonly float[] _features;
    private readonly float[] _levels;

    internal SoundFrames(float[] features, float[] levels, double speechLevel, double gate)
    {
        _features = features;
        _levels = levels;
        SpeechLevel = speechLevel;
        Gate = gate;
    }

    /// <summary>Gets how many frames there are.</summary>
    public int Count => _levels.Length;

    /// <summary>Gets how loud the recording's speech is, decibels of full scale.</summary>
    public double SpeechLevel { get; }

    /// <summary>Gets the level below which nobody speaks, decibels of full scale.</summary>
    public double Gate { get; }

    /// <summary>Gets the features of one frame.</summary>
    public ReadOnlySpan<float> this[int frame] => _features.AsSpan(frame * Size, Size);

    /// <summary>The level of one frame, decibels of full scale.</summary>
    public float Level(int frame) => _levels[frame];

    /// <summary>Says whether nobody speaks in a frame.</summary>
    public bool IsSilent(int frame) => _levels[frame] < Gate;
}
