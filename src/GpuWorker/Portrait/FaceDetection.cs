namespace AlinFunctions.GpuWorker.Portrait;

/// <summary>One face as a detector sees it, in pixels of the picture.</summary>
/// <param name="Left">The box's left edge.</param>
/// <param name="Top">The box's top edge.</param>
/// <param name="Width">The box's width.</param>
/// <param name="Height">The box's height.</param>
/// <param name="Score">How sure the detector is, 0 to 1.</param>
/// <param name="Keypoints">Six points of x and y: the eye at the image's left, the other, nose tip, mouth, and both ears.</param>
public sealed record FaceDetection(float Left, float Top, float Width, float Height, float Score, float[] Keypoints)
{
    /// <summary>Gets the box's middle, pixels from the left.</summary>
    public float CentreX => Left + (Width / 2);

    /// <summary>Gets the box's middle, pixels from the top.</summary>
    public float CentreY => Top + (Height / 2);

    /// <summary>Gives the shared part of two boxes over their union.</summary>
    public float Overlap(FaceDetection other)
    {
        ArgumentNullException.ThrowIfNull(other);
        float width = Math.Min(Left + Width, other.Left + other.Width) - Math.Max(Left, other.Left);
        float height = Math.Min(Top + Height, other.Top + other.Height) - Math.Max(Top, other.Top);
        float shared = Math.Max(0, width) * Math.Max(0, height);
        return shared / ((Width * Height) + (other.Width * other.Height) - shared);
    }
}
