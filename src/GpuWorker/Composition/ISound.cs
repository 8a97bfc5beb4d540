namespace AlinFunctions.GpuWorker.Composition;

/// <summary>Sound that can be read from its beginning as often as it takes, and is never held whole.</summary>
public interface ISound
{
    /// <summary>Gets samples a second of each channel.</summary>
    int SampleRate { get; }

    /// <summary>Gets the channels, whose samples come in turn: 1, or 2 for left and right.</summary>
    int Channels { get; }

    /// <summary>Reads all of it; a block's memory is used again for the next, and belongs to whoever reads it meanwhile.</summary>
    IAsyncEnumerable<Memory<float>> Blocks(CancellationToken cancellation);
}
