using System.Numerics;
using AlinFunctions.Pipeline.Animation;
using AlinFunctions.Pipeline.Animation.Rig;

namespace AlinFunctions.GpuWorker.Animation;

/// <summary>Paints what an open mouth shows: cavity, tongue, lower teeth, upper teeth, and the shadow of the lips. Lengths are eye distances.</summary>
public sealed class MouthPainter
{
    private const float UpperEdge = .018f;

    /// <summary>About 8 mm.</summary>
    private const float TeethBehindLips = .09f;
    private readonly FaceRig _rig;
    private readonly MouthShape _shape;
    private readonly OwnTeeth? _ownTeeth;
    private readonly float _sigma;
    private readonly float _toothScale;
    private readonly float _toothShift;
    private float _aside;
    private float _edge;

    /// <summary>Prepares a rig's mouth.</summary>
    public MouthPainter(FaceRig rig, MouthShape shape)
    {
        _rig = rig;
        _shape = shape;
        float unit = rig.Frame.Unit, blur = rig.Portrait.Blur;
        _sigma = MathF.Max(.7f, MathF.Max(.004f * unit, .8f * blur)) / unit;

        // The row of a turned head is narrower, and its front lies towards the side that the head is turned to.
        _toothScale = 1 / (Math.Clamp(rig.Shape.MouthWidth / .50f, .9f, 1.2f) * MathF.Cos(rig.Frame.Turn));
        _toothShift = .05f * MathF.Sin(rig.Frame.Turn);
        _ownTeeth = rig.ShowsTeeth ? new OwnTeeth(rig, shape) : null;
        IEnumerable<Vector2> lips = FaceLandmarks.LipRing(1).Select(i => rig.Points[i]);
        Patch = LayerPatch.Around(lips, .09f * unit, .24f * unit);
    }

    /// <summary>Gets what is painted.</summary>
    public LayerPatch Patch { get; }

    /// <summary>Paints a frame's mouth.</summary>
    /// <param name="motion">What the face does.</param>
    public void Paint(in FaceMotion motion)
    {
        Patch.Clear();
        float share = _ownTeeth is null ? Easing.Smooth(.004f, .016f, _shape.Opening) : Easing.Smooth(.001f, .012f, _shape.Motion);
        if (share <= 0)
        {
            return;
        }

        // Teeth lie behind the lips, so a turning head carries them along less.
        _aside = _toothShift + (TeethBehindLips * MathF.Sin(motion.Yaw * MathF.PI / 180));
        _edge = UpperEdge - (TeethBehindLips * MathF.Sin(motion.Pitch * MathF.PI / 180));
        FaceFrame frame = _rig.Frame;
        Vector2 across = frame.Right / frame.Unit, down = frame.Down / frame.Unit;
        for (int y = 0; y < Patch.Height; y++)
        {
            for (int x = 0; x < Patch.Width; x++)
            {
                Vector2 pixel = new(Patch.Left + x, Patch.Top + y), offset = pixel - frame.Mouth;
                Vector2 place = new(Vector2.Dot(offset, across), Vector2.Dot(offset, down));
                if (place.X < _shape.Upper.From - (2 * _sigma) || place.X > _shape.Upper.To + (2 * _sigma))
                {
                    continue;
                }

                float upper = _shape.Upper.At(place.X), lower = _shape.Lower.At(place.X);
                float cover = share * (Rise((place.Y - upper) / _sigma) - Rise((place.Y - lower) / _sigma));
                if (cover > .004f)
                {
                    Patch.Paint(x, y, Grained(Colour(motion, pixel, place, upper, lower), x, y), cover);
                }
            }
        }

        if (_rig.ShowsTeeth)
        {
            Seam();
        }
    }

    /// <summary>The normal distribution's integral, near enough (logistic of 1.702 x, Haley 1952).</summary>
    private static float Rise(float x) => 1 / (1 + MathF.Exp(-1.702f * x));

    /// <summary>Gives a painted colour the photo's own surface, more where it is bright.</summary>
    private Vector3 Grained(Vector3 colour, int x, int y)
    {
        float bright = PhotoProbe.Luma(colour) / 255;
        return colour * (1 + (1.3f * _rig.Grain.At(x, y) / 255 * MathF.Min(1, .4f + bright) / MathF.Max(.25f, bright)));
    }

    private Vector3 Colour(in FaceMotion motion, Vector2 pixel, Vector2 place, float upper, float lower)
    {
        PortraitColours colours = _rig.Colours;
        float x = place.X - _shape.Centre, gap = lower - upper, half = _shape.HalfWidth;
        float side = 1 - MathF.Pow(MathF.Min(1, MathF.Abs(x) / (1.12f * half)), 2.2f);
        float open = (.72f + (.28f * Easing.Smooth(.01f, .07f, gap))) * (1 - (.62f * motion.Round));
        float light = Easing.Mix(colours.LightLeft, colours.LightRight, Math.Clamp((place.X - _shape.RestFrom) / (_shape.RestTo - _shape.RestFrom), 0, 1));
        float corner = Easing.Smooth(.62f * half, 1.02f * half, MathF.Abs(x));

        // In a narrow slit and in the corners one sees the lips' inner sides, not the mouth's depth.
        float inner = MathF.Max(corner, .6f * (1 - Easing.Smooth(.02f, .08f, gap)));
        Vector3 colour = Vector3.Lerp(colours.Cavity, InnerLip(.46f), inner);
        colour = Tongue(colour, motion, place);
        float lowShade = .5f + (.5f * Easing.Smooth(0, .05f, lower - place.Y));
        float lowEdge = _ownTeeth?.LowerEdge(place.X) ?? -.010f;
        Vector4 low = _rig.LowerTeeth.At((place.X - _aside) * _toothScale, place.Y - lowEdge - (.97f * motion.Jaw));
        float shown = 1 - MathF.Min(1, (_ownTeeth is null ? .55f : 1.3f) * motion.Round);
        float gain = _ownTeeth is null ? .72f * lowShade * open * (.25f + (.75f * side)) : .62f * lowShade * side;
        colour = Over(colour, low * shown, colours.Tooth, gain * light);

        // The lower lip's wet inner side shows over the teeth behind it, and the cheeks' inside at the corners.
        float wet = MathF.Max(.70f * (1 - Easing.Smooth(.002f, .022f, lower - place.Y)) * Easing.Smooth(.012f, .06f, gap), .75f * corner);
        colour = Vector3.Lerp(colour, InnerLip(.62f) * light, wet);
        float shadow = .55f * (1 - Easing.Smooth(0, .05f, place.Y - _edge)) * (1 - Easing.Smooth(.7f * half, half, MathF.Abs(x)));
        if (_ownTeeth is not null)
        {
            colour = _ownTeeth.Over(colour, pixel, place, upper, motion.Round);
        }
        else
        {
            colour *= 1 - shadow;
            float lipShade = .58f + (.42f * Easing.Smooth(0, .034f, place.Y - upper));
            Vector4 high = _rig.UpperTeeth.At((place.X - _aside) * _toothScale, _edge - place.Y);
            colour = Over(colour, high * shown, colours.Tooth, 1.08f * lipShade * open * (.35f + (.65f * side)) * light);
        }

        colour = TongueTip(colour, motion, place);
        float rim = MathF.Min(place.Y - upper, lower - place.Y);
        float depth = _ownTeeth is null ? .30f : .38f * .3f;
        return colour * (1 - depth + (depth * Easing.Smooth(0, .014f, rim)));
    }

    private Vector3 Tongue(Vector3 under, in FaceMotion motion, Vector2 place)
    {
        const float Wide = .20f;
        float high = .080f + (.22f * motion.Jaw);
        float x = place.X / Wide, y = (place.Y - (.058f + (.95f * motion.Jaw) - (.040f * motion.Tongue))) / high;
        float cover = 1 - Easing.Smooth(.75f, 1.1f, MathF.Sqrt((x * x) + (y * y)));
        if (cover <= 0)
        {
            return under;
        }

        float shade = (.80f + (.25f * Math.Clamp(-y, -1, 1))) * (.55f + (.45f * (1 - MathF.Min(1, x * x))));
        shade *= 1 - (.22f * MathF.Exp(-place.X * place.X / (2 * .014f * .014f)));
        shade *= Math.Clamp(.45f + (3 * motion.Jaw), .45f, .95f);
        return Vector3.Lerp(under, _rig.Colours.Tongue * shade, cover);
    }

    private Vector3 TongueTip(Vector3 under, in FaceMotion motion, Vector2 place)
    {
        if (motion.Tongue <= 0)
        {
            return under;
        }

        const float Wide = .125f, High = .034f;
        float x = place.X / Wide, y = (place.Y - (_edge + .012f + (.02f * (1 - motion.Tongue)))) / High;
        float cover = (1 - Easing.Smooth(.6f, 1.1f, MathF.Sqrt((x * x) + (y * y)))) * MathF.Pow(Easing.Smooth(.2f, 1, motion.Tongue), 2.2f);
        cover *= _ownTeeth is null ? 1 : .45f;
        float shade = (.86f - (.20f * y)) * (.7f + (.3f * (1 - MathF.Min(1, x * x))));
        return Vector3.Lerp(under, _rig.Colours.Tongue * shade, cover);
    }

    private Vector3 InnerLip(float share) => _rig.Colours.Lip * share * new Vector3(1, .82f, .80f);

    /// <summary>Lays teeth over a colour. What light reaches the back teeth has come off lips and gums: they darken towards brown, not grey.</summary>
    private static Vector3 Over(Vector3 under, Vector4 teeth, Vector3 colour, float gain)
    {
        float lit = MathF.Min(1, gain * teeth.X / MathF.Max(teeth.W, 1e-3f));
        Vector3 warm = new(1, .80f + (.20f * lit), .62f + (.38f * lit));
        return (under * (1 - teeth.W)) + (colour * warm * gain * new Vector3(teeth.X, teeth.Y, teeth.Z));
    }

    /// <summary>Where lips that were parted meet, a soft dark line hides the rest of the teeth.</summary>
    private void Seam()
    {
        float share = (1 - Easing.Smooth(.004f, .018f, _shape.Opening)) * Easing.Smooth(.005f, .02f, _shape.Motion);
        if (share <= 0)
        {
            return;
        }

        // No line is drawn finer than the photo's own edges.
        FaceFrame frame = _rig.Frame;
        float soft = _rig.Portrait.Blur / frame.Unit, band = MathF.Max(.008f, .8f * soft), core = MathF.Max(.0035f, .6f * soft);
        Vector2 across = frame.Right / frame.Unit, down = frame.Down / frame.Unit;
        for (int y = 0; y < Patch.Height; y++)
        {
            for (int x = 0; x < Patch.Width; x++)
            {
                Vector2 offset = new Vector2(Patch.Left + x, Patch.Top + y) - frame.Mouth;
                Vector2 place = new(Vector2.Dot(offset, across), Vector2.Dot(offset, down));
                float ends = Easing.Smooth(0, .03f, MathF.Min(place.X - _shape.Upper.From, _shape.Upper.To - place.X));
                float off = place.Y - ((_shape.Upper.At(place.X) + _shape.Lower.At(place.X)) / 2);
                Patch.Paint(x, y, _rig.Colours.Lip * .80f, share * ends * MathF.Exp(-off * off / (2 * band * band)));
                Patch.Paint(x, y, _rig.Colours.Lip * new Vector3(.56f, .42f, .42f), share * ends * MathF.Max(.40f, .8f * .003f / core) * MathF.Exp(-off * off / (2 * core * core)));
            }
        }
    }
}
