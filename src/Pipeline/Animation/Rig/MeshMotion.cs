using System.Numerics;

namespace AlinFunctions.Pipeline.Animation.Rig;

/// <summary>Moves a portrait's mesh as a <see cref="FaceMotion"/> says, head pose aside: basis fields, then tuck, seal and blink.</summary>
public sealed class MeshMotion
{
    private static readonly float[] SealShare = [1, .9f, .7f, .5f];
    private static readonly float[] TuckShare = [1, 1.15f, 1.25f, 1];
    private readonly Vector2[] _rest;
    private readonly FaceFrame _frame;
    private readonly FaceBasis _basis;
    private readonly float[] _restGaps = new float[11];

    /// <summary>Prepares the motion of one mesh.</summary>
    /// <param name="rest">The mesh at rest in the image, pixels.</param>
    /// <param name="frame">The face's frame.</param>
    /// <param name="basis">The mesh's fields.</param>
    public MeshMotion(ReadOnlySpan<Vector2> rest, FaceFrame frame, FaceBasis basis)
    {
        _rest = rest[..FaceLandmarks.MeshCount].ToArray();
        _frame = frame;
        _basis = basis;
        Gaps(_rest, _restGaps);
    }

    /// <summary>Gets the eleven gaps between the inner lips at rest, corner to corner, pixels; slightly negative where a closed mouth's lips overlap.</summary>
    public ReadOnlySpan<float> RestGaps => _restGaps;

    /// <summary>Gives the moved mesh.</summary>
    /// <param name="motion">What the face does; its head pose is ignored.</param>
    /// <param name="moved">Receives 468 points in pixels.</param>
    public void Apply(in FaceMotion motion, Span<Vector2> moved)
    {
        Mix(motion, moved);
        Tuck(motion.Tuck, moved);
        Seal(motion.Seal, moved);
        Blink(FaceLandmarks.LeftEye, motion.BlinkLeft, motion.Squint, moved);
        Blink(FaceLandmarks.RightEye, motion.BlinkRight, motion.Squint, moved);
    }

    /// <summary>Measures the eleven gaps between the inner lips along the face's down axis, pixels.</summary>
    public void Gaps(ReadOnlySpan<Vector2> mesh, Span<float> gaps)
    {
        for (int i = 0; i < gaps.Length; i++)
        {
            gaps[i] = Vector2.Dot(mesh[FaceLandmarks.LowerLip[0][i]] - mesh[FaceLandmarks.UpperLip[0][i]], _frame.Down);
        }
    }

    private void Mix(in FaceMotion motion, Span<Vector2> moved)
    {
        float spreadJaw = motion.Jaw * (1 - motion.Round), roundJaw = motion.Jaw * motion.Round;
        Vector2 right = _frame.Right * _frame.Unit, down = _frame.Down * _frame.Unit;
        for (int i = 0; i < moved.Length; i++)
        {
            Vector2 d = (_basis.Jaw[i] * spreadJaw) + (_basis.RoundedJaw[i] * roundJaw) + (_basis.Spread[i] * motion.Spread)
                + (_basis.UpperLip[i] * motion.UpperLip) + (_basis.LowerLip[i] * motion.LowerLip) + (_basis.Smile[i] * motion.Smile)
                + (_basis.Round[i] * motion.Round) + (_basis.Press[i] * motion.Press) + (_basis.Brow[i] * motion.Brow)
                + (_basis.Knit[i] * motion.Knit) + (_basis.Grief[i] * motion.Grief) + (_basis.Cheek[i] * motion.Cheek);
            moved[i] = _rest[i] + (right * d.X) + (down * d.Y);
        }
    }

    private void Tuck(float tuck, Span<Vector2> moved)
    {
        if (tuck <= 0)
        {
            return;
        }

        float gap = MathF.Max(0, Vector2.Dot(moved[14] - moved[13], _frame.Down));
        for (int ring = 0; ring < 4; ring++)
        {
            for (int k = 1; k < 10; k++)
            {
                float lift = .5f * gap * tuck * MathF.Pow(MathF.Sin(MathF.PI * k / 10), .8f) * TuckShare[ring];
                moved[FaceLandmarks.LowerLip[ring][k]] -= _frame.Down * lift;
            }
        }
    }

    private void Seal(float seal, Span<Vector2> moved)
    {
        Span<float> wanted = stackalloc float[11], gaps = stackalloc float[11];
        Gaps(moved, wanted);
        if (seal > 0)
        {
            float mean = seal * (wanted[3] + wanted[4] + wanted[5] + wanted[6] + wanted[7]) / 5;
            for (int i = 0; i < moved.Length; i++)
            {
                moved[i] += _frame.Down * (mean * ((.36f * _basis.CloseUpper[i].Y) + (.64f * _basis.CloseLower[i].Y)));
            }
        }

        Gaps(moved, gaps);
        for (int k = 0; k < 11; k++)
        {
            // Lips never cross more than the portrait's own do, so a closed mouth at rest stays as it is.
            float floor = MathF.Min(0, _restGaps[k]);
            float excess = gaps[k] - MathF.Max((1 - seal) * wanted[k], floor);
            if (excess == 0)
            {
                continue;
            }

            for (int ring = 0; ring < 4; ring++)
            {
                moved[FaceLandmarks.UpperLip[ring][k]] += _frame.Down * (.4f * excess * SealShare[ring]);
                if (k is > 0 and < 10)
                {
                    moved[FaceLandmarks.LowerLip[ring][k]] -= _frame.Down * (.6f * excess * SealShare[ring]);
                }
            }
        }
    }

    private void Blink(EyeLandmarks eye, float blink, float squint, Span<Vector2> moved)
    {
        blink = Lids.Fall(blink, squint);
        if (blink <= 0)
        {
            return;
        }

        for (int k = 0; k < eye.Upper.Length; k++)
        {
            Vector2 upper = _rest[eye.Upper[k]], lower = _rest[eye.Lower[k]];
            Vector2 opening = lower - upper;
            Vector2 closed = lower - (.16f * opening);
            moved[eye.CreaseUpper[k]] += opening * (.12f * .84f * blink);
            if (k is > 0 and < 8)
            {
                moved[eye.Upper[k]] += (closed - upper) * blink;
                moved[eye.Lower[k]] += ((closed - lower) * blink) - (opening * Lids.Rise(blink, squint));
                moved[eye.CreaseLower[k]] -= opening * ((.05f * blink) + (.5f * Lids.Rise(blink, squint)));
            }
        }
    }
}
