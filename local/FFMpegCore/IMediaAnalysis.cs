namespace FFMpegCore;

/// <summary>What ffprobe found in a file.</summary>
public interface IMediaAnalysis
{
    /// <summary>Gets the length of the longest stream.</summary>
    TimeSpan Duration { get; }

    /// <summary>Gets the container.</summary>
    MediaFormat Format { get; }

    /// <summary>Gets the first audio stream.</summary>
    AudioStream? PrimaryAudioStream { get; }

    /// <summary>Gets the first video stream.</summary>
    VideoStream? PrimaryVideoStream { get; }

    /// <summary>Gets the first subtitle stream.</summary>
    SubtitleStream? PrimarySubtitleStream { get; }

    /// <summary>Gets all video streams.</summary>
    List<VideoStream> VideoStreams { get; }

    /// <summary>Gets all audio streams.</summary>
    List<AudioStream> AudioStreams { get; }

    /// <summary>Gets all subtitle streams.</summary>
    List<SubtitleStream> SubtitleStreams { get; }
}
