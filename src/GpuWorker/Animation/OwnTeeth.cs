using System.Numerics;
using AlinFunctions.Pipeline.Animation.Rig;

namespace AlinFunctions.GpuWorker.Animation;

/// <summary>The teeth that a smiling portrait shows itself: they stay where the photo has them, and the lips cover and uncover them.</summary>
public sealed class OwnTeeth
{
    /// <summary>How much of the row round lips hide, eye distances; about 4 mm.</summary>
    private const float Hidden = .045f;
    private readonly FaceRig _rig;
    private readonly MouthShape _shape;
    private readonly float _band;

    /// <summary>Prepares a rig's own teeth.</summary>
    public OwnTeeth(FaceRig rig, MouthShape shape)
    {
        (_rig, _shape) = (rig, shape);
        _band = MathF.Min(.05f, .6f * rig.Shape.LipGap);
    }

    /// <summary>Gives the lower row's biting edge when the jaw is at rest.</summary>
    public float LowerEdge(float x) => _shape.LowerAtRest(x) - .012f;

    /// <summary>Lays the photo's teeth over a colour.</summary>
    /// <param name="under">What lies behind.</param>
    /// <param name="pixel">The place in pixels.</param>
    /// <param name="place">The same place in eye distances.</param>
    /// <param name="upper">The upper lip's inner edge above it.</param>
    /// <param name="round">How round the lips are: rounded lips come forward and leave the teeth in their shadow.</param>
    public Vector3 Over(Vector3 under, Vector2 pixel, Vector2 place, float upper, float round)
    {
        float rest = _shape.UpperAtRest(place.X), from = place.Y;
        float rise = rest - upper;
        if (rise > 0 && place.Y < rest + _band)
        {
            // The lip rose: stretch the band under its rest edge up to it.
            from = rest + (_band * MathF.Max(0, place.Y - upper) / (rise + _band));
        }

        // Rounded lips come forward and down: less of the row shows below them, at its own brightness.
        from += Hidden * Easing.Smooth(.2f, .75f, round);
        float low = _shape.LowerAtRest(place.X);
        float cover = 1 - Easing.Smooth(-.020f, -.006f, from - low);
        float corner = MathF.Min(place.X - _shape.RestFrom, _shape.RestTo - place.X);
        cover *= Easing.Smooth(0, .03f, corner);
        Vector3 teeth = _rig.Photo.At(pixel + ((from - place.Y) * _rig.Frame.Unit * _rig.Frame.Down));

        // They leave the teeth in their warm shadow; a round mouth hides them.
        cover *= 1 - (.9f * Easing.Smooth(.62f, .82f, round));
        float dim = Easing.Smooth(0, .8f, round);
        Vector3 shade = Vector3.Lerp(Vector3.One, new Vector3(.80f, .70f, .62f), dim) * (1 - (.35f * dim * (1 - Easing.Smooth(0, .05f, place.Y - upper))));
        return Vector3.Lerp(under, teeth * shade, cover);
    }
}
