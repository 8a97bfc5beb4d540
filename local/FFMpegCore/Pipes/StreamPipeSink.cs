namespace FFMpegCore.Pipes;

/// <summary>An output of ffmpeg that goes to a stream or to a function that reads one.</summary>
public class StreamPipeSink : IPipeSink
{
    /// <summary>Initializes the sink with what reads ffmpeg's output to its end.</summary>
    public StreamPipeSink(Func<Stream, CancellationToken, Task> writer) => Writer = writer;

    /// <summary>Initializes the sink over a stream, which its caller disposes.</summary>
    public StreamPipeSink(Stream destination) =>
        Writer = (inputStream, cancellationToken) => inputStream.CopyToAsync(destination, BlockSize, cancellationToken);

    /// <summary>Gets what reads ffmpeg's output.</summary>
    public Func<Stream, CancellationToken, Task> Writer { get; }

    /// <summary>Gets or sets how many bytes are copied at a time.</summary>
    public int BlockSize { get; set; } = 4096 * 16;

    /// <summary>Gets or sets the format that ffmpeg writes; empty when the output's options say it.</summary>
    public string Format { get; set; } = string.Empty;

    /// <inheritdoc/>
    public Task ReadAsync(Stream inputStream, CancellationToken cancellationToken) => Writer(inputStream, cancellationToken);

    /// <inheritdoc/>
    public string GetFormat() => Format;
}
