namespace FFMpegCore.Pipes;

/// <summary>Writes an input of ffmpeg as it is made.</summary>
public interface IPipeSource
{
    /// <summary>Says what ffmpeg must be told about the bytes: format, size, rate.</summary>
    string GetStreamArguments();

    /// <summary>Writes all bytes; the pipe is closed when it returns.</summary>
    Task WriteAsync(Stream outputStream, CancellationToken cancellationToken);
}
