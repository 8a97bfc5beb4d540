using System.Numerics;
using AlinFunctions.Pipeline.Animation.Rig;

namespace AlinFunctions.GpuWorker.Animation;

/// <summary>Paints one eye: the ball, which neither lids nor warp may squash, the lid's skin that comes down over it, and the lashes.</summary>
public sealed class EyePainter
{
    private readonly FaceRig _rig;
    private readonly EyeLandmarks _eye;
    private readonly Vector2 _origin;
    private readonly Vector2 _across;
    private readonly Vector2 _down;
    private readonly LipCurve _restUpper = new();
    private readonly LipCurve _restLower = new();
    private readonly LipCurve _upper = new();
    private readonly LipCurve _lower = new();
    private readonly Vector2[] _places;
    private readonly int[] _upperPoints;
    private readonly int[] _lowerPoints;
    private readonly Vector3[] _lid = new Vector3[9];
    private float _lidCover;
    private readonly float _sigma;

    /// <summary>Prepares one eye of a rig.</summary>
    public EyePainter(FaceRig rig, EyeLandmarks eye)
    {
        (_rig, _eye) = (rig, eye);
        bool leftward = Vector2.Dot(rig.Points[eye.Upper[^1]] - rig.Points[eye.Upper[0]], rig.Frame.Right) < 0;
        _upperPoints = leftward ? [.. eye.Upper.Reverse()] : eye.Upper;
        _lowerPoints = leftward ? [.. eye.Lower.Reverse()] : eye.Lower;
        Vector2 from = rig.Points[_upperPoints[0]], to = rig.Points[_upperPoints[^1]];
        _origin = (from + to) / 2;
        Vector2 axis = Vector2.Normalize(to - from);
        _across = axis / rig.Frame.Unit;
        _down = new Vector2(-axis.Y, axis.X) / rig.Frame.Unit;
        _places = new Vector2[9];
        Trace(rig.Points, _upperPoints, _restUpper);
        Trace(rig.Points, _lowerPoints, _restLower);
        _sigma = MathF.Max(.7f, .8f * rig.Portrait.Blur) / rig.Frame.Unit;
        Patch = LayerPatch.Around(eye.Crease.Select(i => rig.Points[i]), .05f * rig.Frame.Unit, 0);
        LidColours(leftward);
    }

    /// <summary>Gets what is painted.</summary>
    public LayerPatch Patch { get; }

    /// <summary>Paints a frame's eye.</summary>
    /// <param name="mesh">The moved mesh.</param>
    /// <param name="blink">How far the upper lid is down, 0 to 1.</param>
    /// <param name="gaze">How far the iris moves in the image, eye distances.</param>
    public void Paint(ReadOnlySpan<Vector2> mesh, float blink, Vector2 gaze)
    {
        Patch.Clear();
        if (blink <= 0 && gaze == Vector2.Zero)
        {
            return;
        }

        if (gaze.Length() > .025f)
        {
            gaze *= .025f / gaze.Length();
        }

        Trace(mesh, _upperPoints, _upper);
        Trace(mesh, _lowerPoints, _lower);
        for (int y = 0; y < Patch.Height; y++)
        {
            for (int x = 0; x < Patch.Width; x++)
            {
                Vector2 pixel = new(Patch.Left + x, Patch.Top + y), offset = pixel - _origin;
                Vector2 place = new(Vector2.Dot(offset, _across), Vector2.Dot(offset, _down));
                if (place.X > _restUpper.From - .03f && place.X < _restUpper.To + .03f)
                {
                    Ball(x, y, pixel, place, blink, gaze);
                    Lid(x, y, place, blink);
                    Lash(x, y, place, blink);
                }
            }
        }
    }

    private static float Rise(float x) => 1 / (1 + MathF.Exp(-1.702f * x));

    private void Ball(int x, int y, Vector2 pixel, Vector2 place, float blink, Vector2 gaze)
    {
        float upper = _upper.At(place.X), lower = _lower.At(place.X);
        float ends = MathF.Min(place.X - _upper.From, _upper.To - place.X);
        float inside = (Rise((place.Y - upper) / _sigma) - Rise((place.Y - lower) / _sigma)) * Rise(ends / _sigma);
        float cover = Easing.Smooth(.40f, 1, inside) * Easing.Smooth(0, .06f, blink + (40 * gaze.Length()));
        if (cover <= 0)
        {
            return;
        }

        float rest = MathF.Min(MathF.Min(place.Y - _restUpper.At(place.X), _restLower.At(place.X) - place.Y), ends);
        Vector3 colour = _rig.Photo.At(pixel - (gaze * _rig.Frame.Unit * Easing.Smooth(0, .022f, rest)));
        float edge = MathF.Max(0, MathF.Min(place.Y - upper, lower - place.Y));
        colour *= 1 - (.35f * MathF.Min(1, 2 * blink) * (1 - Easing.Smooth(0, .014f, edge)));
        Patch.Paint(x, y, colour, cover);
    }

    private void Lid(int x, int y, Vector2 place, float blink)
    {
        float top = _restUpper.At(place.X), bottom = _upper.At(place.X), tall = bottom - top;
        if (blink <= 0 || tall < 1e-4f)
        {
            return;
        }

        float v = Math.Clamp((place.Y - top) / tall, 0, 1);
        float ends = Easing.Smooth(0, .02f, MathF.Min(place.X - _restUpper.From, _restUpper.To - place.X));
        float cover = Easing.Smooth(-.03f, MathF.Min(.03f, .6f * tall), place.Y - top) * (1 - Rise((place.Y - bottom - .004f) / _sigma)) * ends;
        float strength = Easing.Mix(_lidCover, 1, Easing.Smooth(.92f, 1, blink) * Easing.Smooth(.2f, .8f, v));
        float shade = .86f + (.16f * MathF.Sin(MathF.PI * v)) - (.16f * Easing.Smooth(.75f, 1, v));
        shade += _rig.Grain.At(x, y) / 255;
        Patch.Paint(x, y, LidAt(place.X) * shade, cover * strength * Easing.Smooth(0, .15f, blink));
    }

    private void Lash(int x, int y, Vector2 place, float blink)
    {
        float sigma = MathF.Max(.010f * (.5f + (.5f * blink)), .9f * _rig.Portrait.Blur / _rig.Frame.Unit);
        float ends = Easing.Smooth(-.01f, .06f, MathF.Min(place.X - _upper.From, _upper.To - place.X));
        float off = (place.Y - _upper.At(place.X)) / (sigma * (.55f + (.45f * ends)));
        if (MathF.Abs(off) < 3)
        {
            Patch.Paint(x, y, _rig.Colours.Lash * (1 + (2 * _rig.Grain.At(x, y) / 255)), .60f * blink * ends * MathF.Exp(-off * off / 2));
        }
    }

    private Vector3 LidAt(float x)
    {
        float at = Math.Clamp((x - _restUpper.From) / (_restUpper.To - _restUpper.From), 0, 1) * (_lid.Length - 1);
        int left = Math.Min((int)at, _lid.Length - 2);
        return Vector3.Lerp(_lid[left], _lid[left + 1], at - left);
    }

    private void LidColours(bool leftward)
    {
        int reach = Math.Max(1, (int)(.006f * _rig.Frame.Unit));
        for (int k = 0; k < _lid.Length; k++)
        {
            int of = leftward ? _lid.Length - 1 - k : k;
            Vector2 crease = _rig.Points[_eye.CreaseUpper[of]], second = _rig.Points[_eye.SecondUpper[of]];
            _lid[k] = PhotoProbe.Median(_rig.Photo.Patches([.. Enumerable.Range(0, 3).Select(i => Vector2.Lerp(crease, second, .1f + (.3f * i)))], reach));
        }

        // Spectacle rims, glare, a brow or a painter's shadow in the way are no skin: there the skin under the eye stands in.
        Vector3 under = PhotoProbe.Median(_rig.Photo.Patches(_eye.UnderSkin.Select(i => _rig.Points[i]), reach));
        Vector3 skin = .95f * Vector3.Lerp(under, _rig.Colours.Skin, .35f);
        float trust = 0;
        for (int k = 0; k < _lid.Length; k++)
        {
            float alike = Likeness(_lid[k], skin);
            trust += alike / _lid.Length;
            _lid[k] = Vector3.Lerp(skin, _lid[k], alike);
        }

        // Where the lid's own place cannot be trusted, less of what the warp draws down from there shows through.
        _lidCover = Easing.Mix(.86f, .62f, trust);
        Vector3 mean = _lid.Aggregate(Vector3.Zero, (sum, colour) => sum + (colour / _lid.Length));
        Vector3[] own = [.. _lid];
        for (int k = 0; k < _lid.Length; k++)
        {
            Vector3 smooth = (own[Math.Max(k - 1, 0)] + (2 * own[k]) + own[Math.Min(k + 1, own.Length - 1)]) / 4;
            _lid[k] = (.45f * smooth) + (.25f * mean) + (.30f * under);
        }
    }

    /// <summary>Tells how much a colour may be this skin in another light, 0 to 1: by its hue, and by how much darker it is.</summary>
    private static float Likeness(Vector3 colour, Vector3 skin)
    {
        float luma = MathF.Max(1, PhotoProbe.Luma(colour)), ratio = luma / MathF.Max(1, PhotoProbe.Luma(skin));
        float hue = ((colour / luma) - (skin / MathF.Max(1, PhotoProbe.Luma(skin)))).Length();
        return (1 - Easing.Smooth(.12f, .40f, hue)) * Easing.Smooth(.35f, .70f, ratio) * (1 - Easing.Smooth(1.25f, 1.7f, ratio));
    }

    private void Trace(ReadOnlySpan<Vector2> mesh, int[] points, LipCurve curve)
    {
        for (int i = 0; i < points.Length; i++)
        {
            Vector2 offset = mesh[points[i]] - _origin;
            _places[i] = new Vector2(Vector2.Dot(offset, _across), Vector2.Dot(offset, _down));
        }

        curve.Through(_places);
    }
}
