namespace FFMpegCore;

/// <summary>What ffprobe found out about a container.</summary>
public class MediaFormat
{
    /// <summary>Gets or sets the length.</summary>
    public TimeSpan Duration { get; set; }

    /// <summary>Gets or sets the names of the demuxer.</summary>
    public string FormatName { get; set; } = string.Empty;

    /// <summary>Gets or sets how many streams there are.</summary>
    public int StreamCount { get; set; }

    /// <summary>Gets or sets the tags.</summary>
    public Dictionary<string, string>? Tags { get; set; }
}
