namespace FFMpegCore.Pipes;

/// <summary>Reads the output of ffmpeg as it is made.</summary>
public interface IPipeSink
{
    /// <summary>Reads to the end.</summary>
    Task ReadAsync(Stream inputStream, CancellationToken cancellationToken);

    /// <summary>Says in which format ffmpeg is to write; empty when the output's options say it.</summary>
    string GetFormat();
}
