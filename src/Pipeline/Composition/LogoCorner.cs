namespace AlinFunctions.Pipeline.Composition;

/// <summary>The corner that a logo stands in.</summary>
public enum LogoCorner
{
    /// <summary>Above, on the right.</summary>
    TopRight,

    /// <summary>Above, on the left: under the AI label.</summary>
    TopLeft,

    /// <summary>Below, on the right.</summary>
    BottomRight,

    /// <summary>Below, on the left.</summary>
    BottomLeft,
}
