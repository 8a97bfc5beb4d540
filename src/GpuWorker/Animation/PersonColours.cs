using System.Numerics;
using AlinFunctions.GpuWorker.Portrait;
using AlinFunctions.Pipeline.Animation.Rig;

namespace AlinFunctions.GpuWorker.Animation;

/// <summary>
/// Takes the background out of the pixels along the person's edge. Where little of the person shows, her colour is the mean of what is hers nearby;
/// means are taken near and far, so that colours go on smoothly beyond the edge, where an opening jaw draws shoulders in.
/// </summary>
public static class PersonColours
{
    private const float Sure = .4f, Whole = .95f;

    /// <summary>How far means reach, pixels: fine ones first, and where nothing of the person is that near, the next.</summary>
    private static readonly int[] Reaches = [4, 16, 64];

    /// <summary>Solves photo = matte·person + (1-matte)·plate for the person (Porter and Duff's over, 1984), so that person over plate gives the photo again, or nearly.</summary>
    public static Vector3[] Of(Vector3[] photo, Vector3[] plate, byte[] matte, int width, int height)
    {
        Vector3[] own = [.. photo];
        for (int i = 0; i < photo.Length; i++)
        {
            float share = matte[i] / 255f;
            own[i] = share is >= Sure and < 1 ? Vector3.Clamp((photo[i] - ((1 - share) * plate[i])) / share, Vector3.Zero, new Vector3(255)) : photo[i];
        }

        Vector3[] person = Near(own, matte, width, height, share => share >= Sure ? share * share : 0);
        for (int i = 0; i < photo.Length; i++)
        {
            person[i] = Vector3.Lerp(person[i], own[i], Easing.Smooth(Sure, Whole, matte[i] / 255f));
        }

        return person;
    }

    /// <summary>
    /// Gives the person's colours for another background, of which nothing needs to be given back: the nearby means of person and background, corrected by what
    /// their mixture lacks of the photo (Forte and Pitié, "Approximate fast foreground colour estimation", 2021).
    /// </summary>
    public static Vector3[] Apart(Vector3[] photo, byte[] matte, int width, int height)
    {
        Vector3[] person = Near(photo, matte, width, height, share => share * share), behind = Near(photo, matte, width, height, share => (1 - share) * (1 - share));
        for (int i = 0; i < photo.Length; i++)
        {
            float share = matte[i] / 255f;
            Vector3 lacking = photo[i] - Vector3.Lerp(behind[i], person[i], share);
            person[i] = Vector3.Clamp(person[i] + (share * lacking), Vector3.Zero, new Vector3(255));
        }

        return person;
    }

    private static Vector3[] Near(Vector3[] photo, byte[] matte, int width, int height, Func<float, float> weigh)
    {
        float[] weights = Array.ConvertAll(matte, share => weigh(share / 255f));
        float[][] colours = [.. Enumerable.Range(0, 3).Select(channel => Array.ConvertAll(photo, colour => colour[channel]))];
        for (int channel = 0; channel < 3; channel++)
        {
            for (int i = 0; i < weights.Length; i++)
            {
                colours[channel][i] *= weights[i];
            }
        }

        Vector3[] near = new Vector3[photo.Length];
        float[] known = new float[photo.Length];
        foreach (int reach in Reaches)
        {
            float[] weight = BoxMean.Of(weights, width, height, reach);
            float[][] sum = [.. colours.Select(channel => BoxMean.Of(channel, width, height, reach))];
            for (int i = 0; i < near.Length; i++)
            {
                // A mean of few pixels counts for little beside the wider one.
                float share = (1 - known[i]) * (reach == Reaches[^1] ? 1 : Math.Clamp(weight[i] * 8, 0, 1));
                near[i] += share * (weight[i] > 1e-5f ? new Vector3(sum[0][i], sum[1][i], sum[2][i]) / weight[i] : photo[i]);
                known[i] += share;
            }
        }

        return near;
    }
}
