using System.Globalization;
using System.Runtime.InteropServices;
using FFMpegCore.Pipes;

namespace AlinFunctions.GpuWorker.Composition;

/// <summary>Sound as floats into ffmpeg's pipe.</summary>
public sealed class SoundSource(ISound sound) : IPipeSource
{
    /// <inheritdoc/>
    public string GetStreamArguments() => string.Create(CultureInfo.InvariantCulture, $"-f f32le -ar {sound.SampleRate} -ac {sound.Channels}");

    /// <inheritdoc/>
    public async Task WriteAsync(Stream outputStream, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(outputStream);
        byte[] bytes = [];
        await foreach (Memory<float> block in sound.Blocks(cancellationToken))
        {
            ReadOnlySpan<byte> samples = MemoryMarshal.AsBytes(block.Span);
            Array.Resize(ref bytes, Math.Max(bytes.Length, samples.Length));
            samples.CopyTo(bytes);
            await outputStream.WriteAsync(bytes.AsMemory(0, samples.Length), cancellationToken);
        }
    }
}
