namespace AlinFunctions.GpuWorker.Portrait;

/// <summary>A square in a picture, turned by an angle: what a network sees.</summary>
/// <param name="X">The centre, pixels from the left.</param>
/// <param name="Y">The centre, pixels from the top.</param>
/// <param name="Side">The side in pixels.</param>
/// <param name="Angle">How far the square is turned clockwise, radians.</param>
public sealed record SquareCrop(float X, float Y, float Side, float Angle = 0)
{
    private readonly float _cos = MathF.Cos(Angle);
    private readonly float _sin = MathF.Sin(Angle);

    /// <summary>Turns a place in the square, 0 to 1 across and down, into a place in the picture.</summary>
    public (float X, float Y) ToPicture(float across, float down)
    {
        float x = (across - .5f) * Side, y = (down - .5f) * Side;
        return (X + (x * _cos) - (y * _sin), Y + (x * _sin) + (y * _cos));
    }

    /// <summary>The square that holds a whole picture in its middle.</summary>
    public static SquareCrop Around(int width, int height) => new(width / 2f, height / 2f, Math.Max(width, height));
}
