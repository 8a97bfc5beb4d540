namespace AlinFunctions.Pipeline.Animation.Rig;

/// <summary>The mesh points of one eye; nine points a list, from the outer corner to the inner one.</summary>
/// <param name="Upper">The upper lid's edge.</param>
/// <param name="Lower">The lower lid's edge; shares its ends with the upper one.</param>
/// <param name="CreaseUpper">The ring around the lids, above.</param>
/// <param name="CreaseLower">The ring around the lids, below.</param>
/// <param name="SecondUpper">The next ring, above.</param>
/// <param name="UnderSkin">Skin under the eye.</param>
/// <param name="Iris">The iris centre; four points of its rim follow.</param>
public sealed record EyeLandmarks(int[] Upper, int[] Lower, int[] CreaseUpper, int[] CreaseLower, int[] SecondUpper, int[] UnderSkin, int Iris)
{
    /// <summary>Walks the lids' edges once around.</summary>
    public int[] Contour => [.. Upper, .. Lower.Reverse().Skip(1).SkipLast(1)];

    /// <summary>Walks the crease ring once around, in step with <see cref="Contour"/>.</summary>
    public int[] Crease => [.. CreaseUpper, .. CreaseLower.Reverse().Skip(1).SkipLast(1)];
}
