namespace FFMpegCore.Enums;

/// <summary>How much time an H.264 encoder takes for a smaller file.</summary>
public enum Speed
{
    /// <summary>The smallest file.</summary>
    VerySlow,

    /// <summary>Slower.</summary>
    Slower,

    /// <summary>Slow.</summary>
    Slow,

    /// <summary>The encoder's default.</summary>
    Medium,

    /// <summary>Fast.</summary>
    Fast,

    /// <summary>Faster.</summary>
    Faster,

    /// <summary>Very fast.</summary>
    VeryFast,

    /// <summary>Super fast.</summary>
    SuperFast,

    /// <summary>The largest file.</summary>
    UltraFast,
}
