namespace FFMpegCore;

/// <summary>What a subtitle stream has: no more than any stream.</summary>
public class SubtitleStream : MediaStream;
