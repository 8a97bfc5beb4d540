using System.Numerics;
using AlinFunctions.Pipeline.Animation;
using AlinFunctions.Pipeline.Animation.Rig;

namespace AlinFunctions.GpuWorker.Animation;

/// <summary>
/// Shades one fold between nose and mouth corner. A smile in the photo has folds that a rounded mouth lets go of, so they are lightened;
/// a face without them gets soft ones where its corners are drawn up and apart.
/// </summary>
public sealed class FoldPainter
{
    /// <summary>The fold's reach to either side, eye distances; about 5 mm.</summary>
    private const float Reach = .055f;

    /// <summary>How far around a fold its unshaded skin is looked for, eye distances.</summary>
    private const float Around = .11f;

    /// <summary>How dark a fold of a full smile is at most, of 255: soft, as in the light of a window.</summary>
    private const float Deepest = 26;
    private readonly FaceRig _rig;
    private readonly Vector3[] _relief;
    private readonly float[] _shade;

    /// <summary>Prepares one fold.</summary>
    /// <param name="rig">The rig.</param>
    /// <param name="fold">The mesh points along it, from the nose down.</param>
    public FoldPainter(FaceRig rig, int[] fold)
    {
        ArgumentNullException.ThrowIfNull(rig);
        _rig = rig;
        Vector2[] line = [.. fold.Select(point => rig.Points[point])];
        Patch = LayerPatch.Around(line, 2 * Reach * rig.Frame.Unit, 0);
        _relief = new Vector3[Patch.Width * Patch.Height];
        _shade = new float[_relief.Length];
        float[] near = new float[_relief.Length];
        for (int at = 0; at < _relief.Length; at++)
        {
            int x = Patch.Left + (at % Patch.Width), y = Patch.Top + (at / Patch.Width);
            (float off, float along) = Off(line, new Vector2(x, y), rig.Frame);
            near[at] = MathF.Exp(-off * off / (2 * Reach * Reach)) * Easing.Smooth(0, .15f, along) * (1 - Easing.Smooth(.8f, 1, along));

            // On the mouth's side a fold falls off slowly, on the cheek's side it ends at the cheek's bulge.
            float width = off < 0 ? .030f : .014f;
            _shade[at] = MathF.Exp(-off * off / (2 * width * width)) * Easing.Smooth(.05f, .4f, along) * (1 - Easing.Smooth(.55f, 1, along));
        }

        Relieve(near);

        // Where the photo has a fold already, it moves along and needs none drawn over it.
        Drawn = Deepest * (1 - Easing.Smooth(6, 16, Mean([.. _relief.Select(PhotoProbe.Luma)], _shade)));
    }

    /// <summary>Gets what is painted.</summary>
    public LayerPatch Patch { get; }

    private float Drawn { get; }

    /// <summary>Shades a frame's fold.</summary>
    /// <param name="motion">What the face does.</param>
    /// <param name="expression">Where each place of the frame lies in the photo.</param>
    public void Paint(in FaceMotion motion, ExpressionField expression)
    {
        ArgumentNullException.ThrowIfNull(expression);
        Patch.Clear();
        float relief = _rig.ShowsTeeth ? .85f * Easing.Smooth(.15f, .7f, motion.Round) : 0;
        float shade = Drawn * Easing.Smooth(.008f, .06f, motion.Smile + (.6f * MathF.Max(0, motion.Spread)) + (.5f * motion.Cheek));
        if (relief <= 0 && shade < .5f)
        {
            return;
        }

        for (int y = 0; y < Patch.Height; y++)
        {
            for (int x = 0; x < Patch.Width; x++)
            {
                Vector2 place = new(Patch.Left + x, Patch.Top + y);
                Vector2 source = place + expression.At(place) - new Vector2(Patch.Left, Patch.Top);
                int column = (int)(source.X + .5f), row = (int)(source.Y + .5f);
                if (column >= 0 && row >= 0 && column < Patch.Width && row < Patch.Height)
                {
                    int at = (row * Patch.Width) + column;
                    Patch.Shift(x, y, (relief * _relief[at]) - new Vector3(shade * _shade[at]));
                }
            }
        }
    }

    /// <summary>The distance from a line, negative on the mouth's side, in eye distances, and how far along it is, 0 to 1.</summary>
    private static (float Off, float Along) Off(Vector2[] line, Vector2 place, FaceFrame frame)
    {
        float nearest = float.MaxValue, along = 0, side = 1;
        for (int k = 0; k + 1 < line.Length; k++)
        {
            Vector2 from = line[k], step = line[k + 1] - from;
            float t = Math.Clamp(Vector2.Dot(place - from, step) / step.LengthSquared(), 0, 1);
            Vector2 away = place - (from + (t * step));
            if (away.LengthSquared() < nearest)
            {
                nearest = away.LengthSquared();
                along = (k + t) / (line.Length - 1);
                side = MathF.Sign(Vector2.Dot(away, frame.Right) * Vector2.Dot(line[k] - frame.Mouth, frame.Right));
            }
        }

        return (side * MathF.Sqrt(nearest) / frame.Unit, along);
    }

    /// <summary>What the fold's skin lacks to the skin around it: the mean of what is brighter than the mean there. Lips and what lies between them do not count.</summary>
    private void Relieve(float[] near)
    {
        int[] lips = FaceLandmarks.LipRing(3);
        Vector3[] skin = new Vector3[near.Length];
        float[] weight = new float[near.Length], luma = new float[near.Length];
        for (int at = 0; at < near.Length; at++)
        {
            int x = Patch.Left + (at % Patch.Width), y = Patch.Top + (at / Patch.Width);
            skin[at] = _rig.Photo.Pixel(x, y);
            weight[at] = Polygon.Contains(_rig.Points, lips, new Vector2(x, y)) ? 0 : 1;
            luma[at] = weight[at] * PhotoProbe.Luma(skin[at]);
        }

        float sigma = Around * _rig.Frame.Unit;
        float[] mean = Normalised(luma, weight, sigma), bright = [.. weight.Select((share, at) => share * Easing.Smooth(-12, 4, luma[at] - mean[at]))];
        float[][] channels = [.. Enumerable.Range(0, 3).Select(channel => Normalised([.. skin.Select((colour, at) => bright[at] * colour[channel])], bright, sigma / 2))];
        float[][] lacks = [.. channels.Select((channel, k) => channel.Select((value, at) => near[at] * (value - skin[at][k])).ToArray())];
        foreach (float[] lack in lacks)
        {
            GridBlur.Apply(lack, Patch.Width, Patch.Height, .008f * _rig.Frame.Unit);
        }

        for (int at = 0; at < near.Length; at++)
        {
            Vector3 lack = new(lacks[0][at], lacks[1][at], lacks[2][at]);
            _relief[at] = PhotoProbe.Luma(lack) > 0 ? lack : Vector3.Zero;
        }
    }

    private float[] Normalised(float[] values, float[] weights, float sigma)
    {
        float[] sum = [.. values], weight = [.. weights];
        GridBlur.Apply(sum, Patch.Width, Patch.Height, sigma);
        GridBlur.Apply(weight, Patch.Width, Patch.Height, sigma);
        return [.. sum.Zip(weight, (total, share) => total / MathF.Max(share, 1e-4f))];
    }

    private static float Mean(float[] values, float[] weights) => values.Zip(weights, (value, weight) => value * weight).Sum() / MathF.Max(1e-3f, weights.Sum());
}
