namespace FFMpegCore.Exceptions;

/// <summary>Says that ffmpeg or ffprobe failed, and what it said about it.</summary>
public class FFMpegException : Exception
{
    /// <summary>Initializes the exception.</summary>
    public FFMpegException(FFMpegExceptionType type, string message, Exception? innerException = null, string ffMpegErrorOutput = "")
        : base(message, innerException)
    {
        Type = type;
        FFMpegErrorOutput = ffMpegErrorOutput;
    }

    /// <summary>Gets what kind of thing went wrong.</summary>
    public FFMpegExceptionType Type { get; }

    /// <summary>Gets the last lines of the program's error stream.</summary>
    public string FFMpegErrorOutput { get; }
}
