namespace AlinFunctions.Pipeline.Animation;

/// <summary>The picture formats a portrait may have.</summary>
public enum PortraitKind
{
    /// <summary>JPEG, baseline or progressive.</summary>
    Jpeg,

    /// <summary>PNG.</summary>
    Png,
}
