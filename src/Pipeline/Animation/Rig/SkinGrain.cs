using System.Numerics;

namespace AlinFunctions.Pipeline.Animation.Rig;

/// <summary>The grain of the portrait's own surface (film, canvas, brush) beside the mouth, so that painted parts carry it too.</summary>
public sealed class SkinGrain
{
    private const float Most = 22;
    private readonly float[] _grain;
    private readonly int _side;

    /// <summary>Takes the grain off the calmer of the two cheeks.</summary>
    public SkinGrain(PhotoProbe photo, ReadOnlySpan<Vector2> points, FaceFrame frame)
    {
        _side = Math.Max(8, (int)(.20f * frame.Unit));
        (_grain, float left) = Grain(photo, points[205]);
        (float[] other, float right) = Grain(photo, points[425]);
        if (right < left)
        {
            _grain = other;
        }
    }

    /// <summary>Gives the grain's brightness at a pixel, about -22 to 22; the patch repeats mirrored.</summary>
    public float At(int x, int y) => _grain[(Mirror(y) * _side) + Mirror(x)];

    private int Mirror(int at)
    {
        int within = at % (2 * _side);
        within = within < 0 ? within + (2 * _side) : within;
        return within < _side ? within : (2 * _side) - 1 - within;
    }

    private (float[] Grain, float Strength) Grain(PhotoProbe photo, Vector2 centre)
    {
        float[] luma = new float[_side * _side];
        for (int i = 0; i < luma.Length; i++)
        {
            luma[i] = PhotoProbe.Luma(photo.Pixel((int)centre.X + (i % _side) - (_side / 2), (int)centre.Y + (i / _side) - (_side / 2)));
        }

        float[] smooth = [.. luma];
        GridBlur.Apply(smooth, _side, _side, .15f * _side);
        double strength = 0;
        for (int i = 0; i < luma.Length; i++)
        {
            luma[i] = Math.Clamp(luma[i] - smooth[i], -Most, Most);
            strength += luma[i] * luma[i];
        }

        return (luma, (float)Math.Sqrt(strength / luma.Length));
    }
}
