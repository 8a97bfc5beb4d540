namespace AlinFunctions.Pipeline.Animation;

/// <summary>The containers of film that are decoded.</summary>
public enum FilmKind
{
    /// <summary>MP4 or QuickTime.</summary>
    Mp4,

    /// <summary>WebM or Matroska.</summary>
    WebM,
}
