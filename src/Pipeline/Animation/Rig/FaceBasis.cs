using System.Numerics;

namespace AlinFunctions.Pipeline.Animation.Rig;

/// <summary>
/// How each part of a <see cref="FaceMotion"/> moves every mesh point, in eye distances along the face's own axes, for a motion of one.
/// Lips move by profiles along the lip; skin follows by <see cref="BiharmonicSpread"/>.
/// </summary>
public sealed class FaceBasis
{
    private readonly ReadOnlyMemory<Vector2> _points;
    private readonly FaceFrame _frame;
    private readonly BiharmonicSpread _lower;

    /// <summary>Solves all fields of a mesh.</summary>
    public FaceBasis(ReadOnlyMemory<Vector2> points, FaceFrame frame, FaceTopology topology)
    {
        _points = points;
        _frame = frame;
        float shortest = .01f * frame.Unit;
        HashSet<int> still =
        [
            .. FaceLandmarks.Brows, .. FaceLandmarks.Nose, .. FaceLandmarks.Oval,
            .. FaceLandmarks.LeftEye.Contour, .. FaceLandmarks.LeftEye.Crease, .. FaceLandmarks.LeftEye.SecondUpper,
            .. FaceLandmarks.RightEye.Contour, .. FaceLandmarks.RightEye.Crease, .. FaceLandmarks.RightEye.SecondUpper,
        ];
        for (int ring = 0; ring < 4; ring++)
        {
            still.UnionWith(FaceLandmarks.LipRing(ring));
        }

        _lower = new BiharmonicSpread(points.Span, topology.Skin, shortest, Flags(still));
        Jaw = Lips(JawUpper, (u, r) => JawLower(u, r, .85f), FaceLandmarks.JawLine);
        RoundedJaw = Lips(JawUpper, (u, r) => JawLower(u, r, .55f), FaceLandmarks.JawLine);
        Spread = Lips((u, _) => new Vector2(u, 0), (u, _) => new Vector2(u, 0));
        UpperLip = Lips((u, r) => new Vector2(0, -Bell(u, .8f) * (1 - (.08f * r))), Still);
        LowerLip = Lips(Still, (u, r) => new Vector2(0, Bell(u, .8f) * (1 - (.08f * r))));
        Smile = Lips(SmileAt, SmileAt);
        Round = Lips(
            (u, r) => new Vector2(-.102f * u * (1 - (.06f * r)), -.0075f * r * Bell(u, .6f)),
            (u, r) => new Vector2(-.102f * u * (1 - (.06f * r)), .0085f * r * Bell(u, .6f)));
        CloseUpper = Lips((u, r) => new Vector2(0, Bell(u, .5f) * CloseShare[r]), Still);
        CloseLower = Lips(Still, (u, r) => new Vector2(0, -Bell(u, .5f) * CloseShare[r]));
        Press = Lips((u, r) => new Vector2(0, .010f * r / 3 * Bell(u, .6f)), (u, r) => new Vector2(0, -.012f * r / 3 * Bell(u, .6f)));
        BiharmonicSpread upper = new(points.Span, topology.Skin, shortest, Flags(StillUnderBrows()));
        Brow = Brows(upper, (_, _) => new Vector2(0, -1));
        Knit = Brows(upper, (inner, towards) => inner * inner * new Vector2(.55f * towards, .55f + (.45f * inner)));
        Grief = Brows(upper, (inner, towards) => new Vector2(.25f * inner * towards, .30f - (1.30f * inner)));
        Cheek = Cheeks(topology, shortest, still);
    }

    /// <summary>Gets the field of an opening jaw with spread lips.</summary>
    public Vector2[] Jaw { get; }

    /// <summary>Gets the field of an opening jaw with rounded lips.</summary>
    public Vector2[] RoundedJaw { get; }

    /// <summary>Gets the field of mouth corners drawn apart.</summary>
    public Vector2[] Spread { get; }

    /// <summary>Gets the field of a raised upper lip.</summary>
    public Vector2[] UpperLip { get; }

    /// <summary>Gets the field of a lowered lower lip.</summary>
    public Vector2[] LowerLip { get; }

    /// <summary>Gets the field of mouth corners drawn up.</summary>
    public Vector2[] Smile { get; }

    /// <summary>Gets the field of rounded lips.</summary>
    public Vector2[] Round { get; }

    /// <summary>Gets the field of the upper lip coming down to close.</summary>
    public Vector2[] CloseUpper { get; }

    /// <summary>Gets the field of the lower lip coming up to close.</summary>
    public Vector2[] CloseLower { get; }

    /// <summary>Gets the field of pressed lips.</summary>
    public Vector2[] Press { get; }

    /// <summary>Gets the field of raised brows.</summary>
    public Vector2[] Brow { get; }

    /// <summary>Gets the field of knit brows.</summary>
    public Vector2[] Knit { get; }

    /// <summary>Gets the field of brows whose inner ends rise.</summary>
    public Vector2[] Grief { get; }

    /// <summary>Gets the field of raised cheeks.</summary>
    public Vector2[] Cheek { get; }

    /// <summary>Gets how much of a closing lip's motion each ring takes, inner to outer.</summary>
    private static float[] CloseShare { get; } = [1, .96f, .88f, .76f];

    private static Vector2 Still(float u, int ring) => Vector2.Zero;

    private static Vector2 JawUpper(float u, int ring) => new(JawAcross(u), .30f * MathF.Pow(MathF.Abs(u), 2.5f));

    private static Vector2 JawLower(float u, int ring, float bow) => new(JawAcross(u), .30f + ((.64f - (.02f * ring)) * Bell(u, bow)));

    private static float JawAcross(float u) => -.10f * u * (.3f + (.7f * MathF.Abs(u)));

    private static Vector2 SmileAt(float u, int ring) => new(.25f * u, -MathF.Pow(MathF.Abs(u), 2.2f));

    private static float Bell(float u, float exponent) => MathF.Pow(MathF.Max(0, 1 - (u * u)), exponent);

    private static bool[] Flags(IEnumerable<int> points)
    {
        bool[] flags = new bool[FaceLandmarks.MeshCount];
        foreach (int point in points)
        {
            flags[point] = true;
        }

        return flags;
    }

    private Vector2[] Lips(Func<float, int, Vector2> upper, Func<float, int, Vector2> lower, (int Point, float Weight)[]? jawLine = null)
    {
        double[] x = new double[FaceLandmarks.MeshCount], y = new double[FaceLandmarks.MeshCount];
        foreach ((int[][] rings, Func<float, int, Vector2> profile) in (ReadOnlySpan<(int[][], Func<float, int, Vector2>)>)[(FaceLandmarks.LowerLip, lower), (FaceLandmarks.UpperLip, upper)])
        {
            float from = Along(rings[0][0]), to = Along(rings[0][^1]);
            for (int ring = 0; ring < rings.Length; ring++)
            {
                for (int k = 0; k < rings[ring].Length; k++)
                {
                    float u = Math.Clamp((2 * (Along(rings[0][k]) - from) / (to - from)) - 1, -1, 1);
                    Vector2 moved = profile(u, ring);
                    (x[rings[ring][k]], y[rings[ring][k]]) = (moved.X, moved.Y);
                }
            }
        }

        foreach ((int point, float weight) in jawLine ?? [])
        {
            y[point] = weight;
        }

        return Filled(_lower, x, y);
    }

    private float Along(int point) => _frame.ToMouth(_points.Span[point]).X;

    private static IEnumerable<int> StillUnderBrows() =>
    [
        .. FaceLandmarks.Oval, .. FaceLandmarks.Nose, .. FaceLandmarks.LipRing(0), .. FaceLandmarks.LipRing(1), .. FaceLandmarks.LipRing(2), .. FaceLandmarks.LipRing(3),
        .. FaceLandmarks.LeftEye.Contour, .. FaceLandmarks.LeftEye.Crease, .. FaceLandmarks.RightEye.Contour, .. FaceLandmarks.RightEye.Crease, .. FaceLandmarks.Brows,
    ];

    /// <summary>Moves the brows by a profile along each: 0 at the outer end to 1 at the inner one, and the side that the nose is on, 1 or -1.</summary>
    private static Vector2[] Brows(BiharmonicSpread spread, Func<float, float, Vector2> profile)
    {
        const int Along = 5;
        double[] x = new double[FaceLandmarks.MeshCount], y = new double[FaceLandmarks.MeshCount];
        for (int k = 0; k < FaceLandmarks.Brows.Length; k++)
        {
            Vector2 moved = profile(k % Along / (Along - 1f), k < FaceLandmarks.Brows.Length / 2 ? 1 : -1);
            (x[FaceLandmarks.Brows[k]], y[FaceLandmarks.Brows[k]]) = (moved.X, moved.Y);
        }

        return Filled(spread, x, y);
    }

    private Vector2[] Cheeks(FaceTopology topology, float shortest, HashSet<int> still)
    {
        double[] x = new double[FaceLandmarks.MeshCount], y = new double[FaceLandmarks.MeshCount];
        foreach ((int point, float weight) in FaceLandmarks.CheekApples)
        {
            y[point] = -weight;
            x[point] = .25f * weight * MathF.Sign(Along(point));
        }

        return Filled(new BiharmonicSpread(_points.Span, topology.Skin, shortest, Flags([.. still, .. FaceLandmarks.CheekApples.Select(apple => apple.Point)])), x, y);
    }

    private static Vector2[] Filled(BiharmonicSpread spread, double[] x, double[] y)
    {
        spread.Fill(x);
        spread.Fill(y);
        return [.. x.Zip(y, (across, down) => new Vector2((float)across, (float)down))];
    }
}
