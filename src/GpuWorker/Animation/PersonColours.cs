using System.Numerics;
using AlinFunctions.Pipeline.Animation.Rig;

namespace AlinFunctions.GpuWorker.Animation;

/// <summary>
/// Takes the background out of the pixels along the person's edge: photo = matte·person + (1-matte)·plate solved for the person
/// (Porter and Duff's over, 1984), so that person over plate gives the photo again, or nearly. Where little of the person shows, her colour is taken from nearby.
/// </summary>
public static class PersonColours
{
    private const float Sure = .4f;

    /// <summary>Colours are carried outwards from pixels that are the person's almost wholly, or an uneven edge would be drawn out into streaks.</summary>
    private const float Whole = .95f;

    /// <summary>How far beyond the edge the person's colours go on, pixels: an opening jaw draws shoulders in from there.</summary>
    private const int Reach = 24;

    /// <summary>Gives the person's own colours.</summary>
    public static Vector3[] Of(Vector3[] photo, Vector3[] plate, byte[] matte, int width, int height)
    {
        Vector3[] person = [.. photo];
        bool[] known = [.. matte.Select(share => share >= 255 * Whole)];
        List<int> front = [.. Enumerable.Range(0, photo.Length).Where(i => !known[i])];
        for (int round = 0; round < Reach; round++)
        {
            List<(int At, Vector3 Colour)> found = [];
            foreach (int i in front)
            {
                (Vector3 sum, int count) = Around(i);
                if (count > 0)
                {
                    found.Add((i, sum / count));
                }
            }

            foreach ((int at, Vector3 colour) in found)
            {
                person[at] = colour;
                known[at] = true;
            }

            front = [.. found.SelectMany(one => Unknown(one.At)).Distinct()];
        }

        for (int i = 0; i < photo.Length; i++)
        {
            float share = matte[i] / 255f;
            if (share >= Sure)
            {
                Vector3 own = Vector3.Clamp((photo[i] - ((1 - share) * plate[i])) / share, Vector3.Zero, new Vector3(255));
                person[i] = Vector3.Lerp(person[i], own, Easing.Smooth(Sure, Whole, share));
            }
        }

        return person;

        IEnumerable<int> Neighbours(int i)
        {
            int x = i % width, y = i / width;
            for (int k = 0; k < 9; k++)
            {
                int nx = x + (k % 3) - 1, ny = y + (k / 3) - 1;
                if (k != 4 && nx >= 0 && ny >= 0 && nx < width && ny < height)
                {
                    yield return (ny * width) + nx;
                }
            }
        }

        IEnumerable<int> Unknown(int i) => Neighbours(i).Where(n => !known[n]);

        (Vector3 Sum, int Count) Around(int i)
        {
            Vector3 sum = Vector3.Zero;
            int count = 0;
            foreach (int n in Neighbours(i))
            {
                if (known[n])
                {
                    sum += person[n];
                    count++;
                }
            }

            return (sum, count);
        }
    }
}
