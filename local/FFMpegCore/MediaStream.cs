namespace FFMpegCore;

/// <summary>What every stream has.</summary>
public abstract class MediaStream
{
    /// <summary>Gets or sets the stream's place in the file.</summary>
    public int Index { get; set; }

    /// <summary>Gets or sets the codec's name.</summary>
    public string CodecName { get; set; } = string.Empty;

    /// <summary>Gets or sets the length.</summary>
    public TimeSpan Duration { get; set; }

    /// <summary>Gets or sets the language tag.</summary>
    public string? Language { get; set; }

    /// <summary>Gets or sets the tags.</summary>
    public Dictionary<string, string>? Tags { get; set; }
}
