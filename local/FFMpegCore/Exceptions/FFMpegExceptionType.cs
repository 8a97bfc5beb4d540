namespace FFMpegCore.Exceptions;

/// <summary>What kind of thing went wrong.</summary>
public enum FFMpegExceptionType
{
    /// <summary>An operation of ours.</summary>
    Operation,

    /// <summary>A file.</summary>
    File,

    /// <summary>ffmpeg or ffprobe itself, which ended with an error.</summary>
    Process,
}
