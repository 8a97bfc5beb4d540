namespace FFMpegCore;

/// <summary>Says where the ffmpeg programs are and where they run.</summary>
public class FFOptions
{
    /// <summary>Gets or sets the folder that the programs run in; empty for this process's own.</summary>
    public string WorkingDirectory { get; set; } = string.Empty;

    /// <summary>Gets or sets the folder that holds ffmpeg and ffprobe; empty to find them on the path.</summary>
    public string BinaryFolder { get; set; } = string.Empty;
}
