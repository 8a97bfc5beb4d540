namespace FFMpegCore.Pipes;

/// <summary>An input of ffmpeg that is a stream's bytes.</summary>
public class StreamPipeSource : IPipeSource
{
    /// <summary>Initializes the source over a stream, which its caller disposes.</summary>
    public StreamPipeSource(Stream source) => Source = source;

    /// <summary>Gets the stream.</summary>
    public Stream Source { get; }

    /// <summary>Gets how many bytes are copied at a time.</summary>
    public int BlockSize { get; } = 4096 * 16;

    /// <summary>Gets or sets the format ffmpeg is told; empty to let it look.</summary>
    public string StreamFormat { get; set; } = string.Empty;

    /// <inheritdoc/>
    public string GetStreamArguments() => StreamFormat.Length == 0 ? string.Empty : $"-f {StreamFormat}";

    /// <inheritdoc/>
    public Task WriteAsync(Stream outputStream, CancellationToken cancellationToken) =>
        Source.CopyToAsync(outputStream, BlockSize, cancellationToken);
}
