namespace AlinFunctions.Pipeline.Animation;

/// <summary>What a face does in one frame. Lengths are in eye distances (outer corner to outer corner), angles in degrees.</summary>
public readonly record struct FaceMotion
{
    /// <summary>Gets how far the jaw is open, eye distances.</summary>
    public float Jaw { get; init; }

    /// <summary>Gets how far the mouth corners are drawn apart (negative: together), eye distances.</summary>
    public float Spread { get; init; }

    /// <summary>Gets how far the upper lip is raised, eye distances.</summary>
    public float UpperLip { get; init; }

    /// <summary>Gets how far the lower lip is lowered, eye distances.</summary>
    public float LowerLip { get; init; }

    /// <summary>Gets how far the mouth corners are drawn up, as in a smile, eye distances.</summary>
    public float Smile { get; init; }

    /// <summary>Gets how round the lips are, 0 to 1.</summary>
    public float Round { get; init; }

    /// <summary>Gets how closed the lips are whatever the jaw does, 0 to 1; 1 in p, b and m.</summary>
    public float Seal { get; init; }

    /// <summary>Gets how far the lower lip is tucked under the upper teeth, 0 to 1; f and v.</summary>
    public float Tuck { get; init; }

    /// <summary>Gets how hard the closed lips are pressed, 0 to 1.</summary>
    public float Press { get; init; }

    /// <summary>Gets how far the tongue's tip is raised to the teeth, 0 to 1; th, t, d, n, l.</summary>
    public float Tongue { get; init; }

    /// <summary>Gets how far the brows are raised, eye distances.</summary>
    public float Brow { get; init; }

    /// <summary>Gets how far the brows are knit, drawn down and together, eye distances.</summary>
    public float Knit { get; init; }

    /// <summary>Gets how far the brows' inner ends are raised, as in grief, eye distances.</summary>
    public float Grief { get; init; }

    /// <summary>Gets how far the cheeks are raised, eye distances.</summary>
    public float Cheek { get; init; }

    /// <summary>Gets how far the lids are narrowed, 0 to 1.</summary>
    public float Squint { get; init; }

    /// <summary>Gets how closed the eye on the image's left is, 0 to 1.</summary>
    public float BlinkLeft { get; init; }

    /// <summary>Gets how closed the eye on the image's right is, 0 to 1.</summary>
    public float BlinkRight { get; init; }

    /// <summary>Gets how far the irises move right in the image, eye distances.</summary>
    public float GazeX { get; init; }

    /// <summary>Gets how far the irises move down in the image, eye distances.</summary>
    public float GazeY { get; init; }

    /// <summary>Gets the head's turn, degrees; positive moves the nose to the image's left.</summary>
    public float Yaw { get; init; }

    /// <summary>Gets the head's nod, degrees; positive nods down.</summary>
    public float Pitch { get; init; }

    /// <summary>Gets the head's tilt, degrees; positive is clockwise in the image.</summary>
    public float Roll { get; init; }

    /// <summary>Gets how far breathing lifts the head (negative: lowers), eye distances.</summary>
    public float Lift { get; init; }
}
