namespace AlinFunctions.Pipeline.Animation;

/// <summary>Turns what was measured in a film into motion that a portrait can follow.</summary>
public static class ReferenceReader
{
    /// <summary>Measures a second: films are watched at this rate.</summary>
    public const int FramesPerSecond = 25;

    /// <summary>The mesh trembles by tenths of a degree from frame to frame; over this many frames it does not (standard deviation).</summary>
    private const double PoseSmoothing = 1.8;

    /// <summary>A blink lasts seven frames: it bears hardly any smoothing.</summary>
    private const double LidSmoothing = 0.5;

    /// <summary>Eyes are compared with how open they are at most within this many frames to either side, because a bowed head lowers its lids too.</summary>
    private const int OpenReach = 40;

    /// <summary>Of that opening, where a blink begins and where it is complete: the mesh sees a slit in closed eyes.</summary>
    private const double Begins = 0.82, Complete = 0.5;

    /// <summary>The share of frames that may go beyond the limits before the whole motion is made smaller.</summary>
    private const double Beyond = 0.02;

    /// <summary>Reads the head's motion.</summary>
    /// <param name="faces">A measure a frame; null where no face was seen.</param>
    /// <exception cref="Jobs.InvalidDropException">A face is seen in too little of it.</exception>
    public static ReferenceMotion Pose(IReadOnlyList<WatchedFace?> faces)
    {
        WatchedFace[] seen = Filled(faces, ReferenceUse.Pose);
        return new ReferenceMotion(
            FramesPerSecond,
            Swing(seen, face => face.Yaw, HeadLimits.Yaw),
            Swing(seen, face => face.Pitch, HeadLimits.Pitch),
            Swing(seen, face => face.Roll, HeadLimits.Roll));
    }

    /// <summary>Reads the lids' motion.</summary>
    /// <param name="faces">A measure a frame; null where no face was seen.</param>
    /// <exception cref="Jobs.InvalidDropException">A face is seen in too little of it.</exception>
    public static ReferenceMotion Blink(IReadOnlyList<WatchedFace?> faces)
    {
        double[] openings = Smooth([.. Filled(faces, ReferenceUse.Blink).Select(face => (double)face.EyeOpening)], LidSmoothing);
        float[] closed = new float[openings.Length];
        for (int i = 0; i < closed.Length; i++)
        {
            double[] around = [.. openings[Math.Max(0, i - OpenReach)..Math.Min(openings.Length, i + OpenReach + 1)].Order()];
            double open = around[around.Length * 4 / 5];
            closed[i] = (float)Math.Clamp((Begins - (openings[i] / Math.Max(open, 1e-6))) / (Begins - Complete), 0, 1);
        }

        return new ReferenceMotion(FramesPerSecond, Blink: closed);
    }

    /// <summary>One axis about its middle, made smaller as a whole where one photo could not show it.</summary>
    private static float[] Swing(WatchedFace[] faces, Func<WatchedFace, float> axis, double limit)
    {
        double[] smooth = Smooth([.. faces.Select(face => (double)axis(face))], PoseSmoothing);
        double middle = smooth.Order().ElementAt(smooth.Length / 2);
        double widest = smooth.Select(angle => Math.Abs(angle - middle)).OrderDescending().ElementAt((int)(Beyond * smooth.Length));
        double scale = Math.Min(1, limit / Math.Max(widest, 1e-6));
        return [.. smooth.Select(angle => (float)Math.Clamp(scale * (angle - middle), -limit, limit))];
    }

    // Where no face is seen the head goes straight on to where it is seen again.
    private static WatchedFace[] Filled(IReadOnlyList<WatchedFace?> faces, ReferenceUse use)
    {
        ArgumentNullException.ThrowIfNull(faces);
        int[] seen = [.. Enumerable.Range(0, faces.Count).Where(i => faces[i] is not null)];
        if (seen.Length * 2 < faces.Count || seen.Length == 0)
        {
            throw ReferenceRefusal.NoFace(use, (double)seen.Length / Math.Max(1, faces.Count));
        }

        WatchedFace[] filled = new WatchedFace[faces.Count];
        int next = 0;
        for (int i = 0; i < filled.Length; i++)
        {
            while (next < seen.Length && seen[next] < i)
            {
                next++;
            }

            int after = seen[Math.Min(next, seen.Length - 1)], before = after > i && next > 0 ? seen[next - 1] : after;
            float share = after == before ? 0 : (float)(i - before) / (after - before);
            filled[i] = Between(faces[before]!.Value, faces[after]!.Value, share);
        }

        return filled;
    }

    private static WatchedFace Between(WatchedFace from, WatchedFace to, float share) => new(
        from.Yaw + (share * (to.Yaw - from.Yaw)),
        from.Pitch + (share * (to.Pitch - from.Pitch)),
        from.Roll + (share * (to.Roll - from.Roll)),
        from.EyeOpening + (share * (to.EyeOpening - from.EyeOpening)));

    /// <summary>A bell-shaped mean, which ends where the film ends.</summary>
    private static double[] Smooth(double[] values, double deviation)
    {
        int reach = (int)Math.Ceiling(3 * deviation);
        double[] smooth = new double[values.Length];
        for (int i = 0; i < values.Length; i++)
        {
            double sum = 0, weights = 0;
            for (int at = Math.Max(0, i - reach); at <= Math.Min(values.Length - 1, i + reach); at++)
            {
                double x = (at - i) / deviation, weight = Math.Exp(-x * x / 2);
                sum += weight * values[at];
                weights += weight;
            }

            smooth[i] = sum / weights;
        }

        return smooth;
    }
}
