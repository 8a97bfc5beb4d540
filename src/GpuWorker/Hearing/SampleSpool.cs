using System.Runtime.InteropServices;
using AlinFunctions.Pipeline.Hearing;
using AlinFunctions.Pipeline.Vocoder;

namespace AlinFunctions.GpuWorker.Hearing;

/// <summary>Keeps a recording's samples on the scratch disk while it is listened to: half an hour is more than memory should hold.</summary>
internal sealed class SampleSpool(string path) : IAsyncDisposable
{
    private readonly FileStream _file = new(path, FileMode.Create, FileAccess.ReadWrite, FileShare.None, bufferSize: 1 << 16, FileOptions.Asynchronous);

    /// <summary>Appends samples.</summary>
    public async ValueTask Add(ReadOnlyMemory<float> samples, CancellationToken cancellation) =>
        await _file.WriteAsync(MemoryMarshal.AsBytes(samples.Span).ToArray(), cancellation);

    /// <summary>Reads a stretch.</summary>
    public async Task<SpokenWave> Read(Range stretch, CancellationToken cancellation)
    {
        byte[] bytes = new byte[(stretch.End.Value - stretch.Start.Value) * sizeof(float)];
        _file.Position = (long)stretch.Start.Value * sizeof(float);
        await _file.ReadExactlyAsync(bytes, cancellation);
        return new SpokenWave(SoundFrames.SampleRate, MemoryMarshal.Cast<byte, float>(bytes).ToArray());
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => _file.DisposeAsync();
}
