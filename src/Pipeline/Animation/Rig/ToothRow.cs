using System.Numerics;

namespace AlinFunctions.Pipeline.Animation.Rig;

/// <summary>One row of fourteen rounded crowns on an arch, with its gum; sizes in millimetres after Wheeler's averages of dental anatomy.</summary>
public sealed class ToothRow
{
    private readonly (float Width, float Crown, float Cusp)[] _teeth;
    private readonly float[] _centres;
    private readonly float _halfArch;
    private readonly float _archDepth;
    private readonly float _archLength;

    private ToothRow(float halfArch, float archDepth, (float Width, float Crown, float Cusp)[] teeth)
    {
        (_halfArch, _archDepth, _teeth) = (halfArch, archDepth, teeth);
        _centres = new float[teeth.Length];
        float from = 0;
        for (int i = 0; i < teeth.Length; i++)
        {
            _centres[i] = from + (teeth[i].Width / 2);
            from += teeth[i].Width;
        }

        _archLength = from;
    }

    /// <summary>Gets the upper row.</summary>
    public static ToothRow Upper { get; } = new(28, 40, [(8.5f, 10.5f, 0), (6.6f, 9.4f, .05f), (7.6f, 10.2f, .16f), (7.1f, 8.8f, .14f), (6.8f, 8.4f, .1f), (10.2f, 7.8f, .06f), (9.6f, 7.4f, .06f)]);

    /// <summary>Gets the lower row.</summary>
    public static ToothRow Lower { get; } = new(25, 36, [(5.3f, 9, 0), (5.9f, 9.3f, .02f), (6.9f, 10.2f, .13f), (7.1f, 8.8f, .12f), (7.2f, 8.2f, .1f), (11, 7.6f, .05f), (10.6f, 7.2f, .05f)]);

    /// <summary>Looks at the row from the front.</summary>
    /// <param name="x">Millimetres from the middle.</param>
    /// <param name="y">Millimetres from the biting edge towards the gum.</param>
    /// <returns>Brightness in X (1 is a front tooth in full light), gum share in Y, cover in W.</returns>
    public Vector4 Look(float x, float y)
    {
        float across = MathF.Abs(x);
        if (across > .985f * _halfArch || y < -1)
        {
            return Vector4.Zero;
        }

        float angle = MathF.Asin(across / _halfArch);
        float along = ArcLength(angle);
        if (along >= _archLength)
        {
            return Vector4.Zero;
        }

        int tooth = 0;
        while (tooth + 1 < _teeth.Length && along > _centres[tooth] + (_teeth[tooth].Width / 2))
        {
            tooth++;
        }

        (float width, float crown, float cusp) = _teeth[tooth];
        float u = 2 * (along - _centres[tooth]) / width;
        float archTurn = MathF.Atan2(_archDepth * MathF.Sin(angle), _halfArch * MathF.Cos(angle));
        float depth = Math.Clamp(1 - (_archDepth * (1 - MathF.Cos(angle)) / 34), .12f, 1);

        // The biting edge: rounded corners, a cusp on canines, a hair's notch between neighbours.
        float corner = (1.1f * MathF.Pow(MathF.Abs(u), 7)) + (cusp * crown * MathF.Pow(MathF.Abs(u), 1.5f)) + (tooth == 1 ? .5f : 0);
        float v = (y - corner) / (crown - corner);
        float neck = 1 - (.33f * u * u);
        float gum = Easing.Smooth(neck - .03f, neck + .03f, v);
        float cover = Easing.Smooth(-.03f, .03f, v);
        float bulge = .95f * u * u * u;
        float facing = MathF.Cos(archTurn + (x < 0 ? -bulge : bulge)) * MathF.Cos(.55f * (v - .35f));
        float lift = MathF.Sin(.9f * (.45f - v));
        float shade = (.64f + (.33f * MathF.Max(0, facing)) + (.06f * lift)) * MathF.Pow(depth, 1.1f);
        float seam = Easing.Smooth(.90f, 1f, MathF.Abs(u)) * (1 - gum);
        shade *= 1 - (seam * Easing.Mix(.34f, .14f, Math.Clamp(v, 0, 1)));
        float gumShade = (.62f + (.30f * MathF.Cos(archTurn))) * MathF.Pow(depth, 1.1f);
        return new Vector4(Easing.Mix(shade, gumShade, gum), gum, 0, cover);
    }

    private float ArcLength(float angle)
    {
        const int Pieces = 24;
        float sum = 0;
        for (int i = 0; i < Pieces; i++)
        {
            float at = angle * (i + .5f) / Pieces;
            sum += new Vector2(_halfArch * MathF.Cos(at), _archDepth * MathF.Sin(at)).Length();
        }

        return sum * angle / Pieces;
    }
}
