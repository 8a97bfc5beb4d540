using System.Runtime.CompilerServices;

namespace AlinFunctions.GpuWorker.Composition;

/// <summary>The waves of all segments as one, read block by block: every segment gives exactly the samples that the timeline counted.</summary>
public sealed class JoinedWaves(IReadOnlyList<ComposePart> parts) : ISound
{
    private const int BlockSamples = 4_096;

    /// <summary>Gets samples a second.</summary>
    public int SampleRate { get; } = RateOf(parts);

    /// <inheritdoc/>
    public int Channels => 1;

    /// <summary>Gets how many samples there are.</summary>
    public long SampleCount { get; } = parts.Sum(part => (long)part.SampleCount);

    /// <summary>Reads all waves; a block's memory is used again for the next.</summary>
    public async IAsyncEnumerable<Memory<float>> Blocks([EnumeratorCancellation] CancellationToken cancellation)
    {
        float[] block = new float[BlockSamples];
        foreach (ComposePart part in parts)
        {
            using WaveReader wave = new(part.Wave);
            if (wave.SampleCount != part.SampleCount || wave.SampleRate != SampleRate)
            {
                throw new InvalidDataException(
                    $"{part.Wave} has {wave.SampleCount} samples at {wave.SampleRate} Hz where the timeline counts {part.SampleCount} at {SampleRate} Hz.");
            }

            for (int read = await wave.Read(block, cancellation); read > 0; read = await wave.Read(block, cancellation))
            {
                yield return block.AsMemory(0, read);
            }
        }
    }

    private static int RateOf(IReadOnlyList<ComposePart> parts)
    {
        if (parts.Count == 0)
        {
            throw new ArgumentException("There is nothing to join.", nameof(parts));
        }

        using WaveReader first = new(parts[0].Wave);
        return first.SampleRate;
    }
}
