using System.Numerics;
using AlinFunctions.Pipeline.Animation.Rig;

namespace AlinFunctions.GpuWorker.Animation;

/// <summary>The inner lips of one frame in eye distances from the mouth's rest centre, x across and y towards the chin.</summary>
public sealed class MouthShape
{
    private readonly FaceRig _rig;
    private readonly Vector2[] _places = new Vector2[11];
    private readonly float[] _gaps = new float[11];

    /// <summary>Measures a rig's mouth at rest.</summary>
    public MouthShape(FaceRig rig)
    {
        _rig = rig;
        Measure(rig.Points);
        for (int i = 0; i <= 64; i++)
        {
            RestUpper[i] = Upper.At(Easing.Mix(Upper.From, Upper.To, i / 64f));
            RestLower[i] = Lower.At(Easing.Mix(Lower.From, Lower.To, i / 64f));
        }

        (RestFrom, RestTo) = (Upper.From, Upper.To);
    }

    /// <summary>Gets the upper lip's inner edge.</summary>
    public LipCurve Upper { get; } = new();

    /// <summary>Gets the lower lip's inner edge.</summary>
    public LipCurve Lower { get; } = new();

    /// <summary>Gets the middle between the inner corners.</summary>
    public float Centre => (Upper.From + Upper.To) / 2;

    /// <summary>Gets half the distance between the inner corners.</summary>
    public float HalfWidth => MathF.Max((Upper.To - Upper.From) / 2, .01f);

    /// <summary>Gets the largest opening.</summary>
    public float Opening { get; private set; }

    /// <summary>Gets how far the inner lips have moved from rest, the greatest of all.</summary>
    public float Motion { get; private set; }

    /// <summary>Gets where the mouth starts at rest.</summary>
    public float RestFrom { get; }

    /// <summary>Gets where the mouth ends at rest.</summary>
    public float RestTo { get; }

    private float[] RestUpper { get; } = new float[65];

    private float[] RestLower { get; } = new float[65];

    /// <summary>Gives the upper lip's inner edge at rest.</summary>
    public float UpperAtRest(float x) => Rest(RestUpper, x);

    /// <summary>Gives the lower lip's inner edge at rest.</summary>
    public float LowerAtRest(float x) => Rest(RestLower, x);

    /// <summary>Measures a moved mesh.</summary>
    public void Measure(ReadOnlySpan<Vector2> mesh)
    {
        Motion = 0;
        Trace(mesh, FaceLandmarks.UpperLip[0], Upper);
        Trace(mesh, FaceLandmarks.LowerLip[0], Lower);
        _rig.Motion.Gaps(mesh, _gaps);
        Opening = 0;
        foreach (float gap in _gaps)
        {
            Opening = MathF.Max(Opening, gap / _rig.Frame.Unit);
        }
    }

    private void Trace(ReadOnlySpan<Vector2> mesh, int[] lip, LipCurve curve)
    {
        for (int i = 0; i < lip.Length; i++)
        {
            _places[i] = _rig.Frame.ToMouth(mesh[lip[i]]);
            Motion = MathF.Max(Motion, (mesh[lip[i]] - _rig.Points[lip[i]]).Length() / _rig.Frame.Unit);
        }

        curve.Through(_places);
    }

    private float Rest(float[] heights, float x)
    {
        float at = Math.Clamp((x - RestFrom) / (RestTo - RestFrom), 0, 1) * 64;
        int left = Math.Min((int)at, 63);
        return Easing.Mix(heights[left], heights[left + 1], at - left);
    }
}
