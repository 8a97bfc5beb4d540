namespace FFMpegCore;

/// <summary>What a video stream has.</summary>
public class VideoStream : MediaStream
{
    /// <summary>Gets or sets the width, pixels.</summary>
    public int Width { get; set; }

    /// <summary>Gets or sets the height, pixels.</summary>
    public int Height { get; set; }

    /// <summary>Gets or sets frames a second.</summary>
    public double FrameRate { get; set; }

    /// <summary>Gets or sets the pixel format.</summary>
    public string PixelFormat { get; set; } = string.Empty;
}
