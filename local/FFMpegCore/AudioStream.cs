namespace FFMpegCore;

/// <summary>What an audio stream has.</summary>
public class AudioStream : MediaStream
{
    /// <summary>Gets or sets how many channels there are.</summary>
    public int Channels { get; set; }

    /// <summary>Gets or sets samples a second.</summary>
    public int SampleRateHz { get; set; }
}
