using System.Numerics;

namespace AlinFunctions.GpuWorker.Animation;

/// <summary>
/// Takes the background out of the pixels along the person's edge: photo = matte·person + (1-matte)·plate solved for the person
/// (Porter and Duff's over, 1984), so that person over plate gives the photo again. Where little of the person shows, her colour is taken from nearby.
/// </summary>
public static class PersonColours
{
    private const float Sure = .4f;
    private const int Reach = 12;

    /// <summary>Gives the person's own colours.</summary>
    public static Vector3[] Of(Vector3[] photo, Vector3[] plate, byte[] matte, int width, int height)
    {
        Vector3[] person = [.. photo];
        bool[] known = new bool[photo.Length];
        List<int> edge = [];
        for (int i = 0; i < photo.Length; i++)
        {
            float share = matte[i] / 255f;
            if (share is > 0 and < 1)
            {
                edge.Add(i);
            }

            if (share >= Sure)
            {
                person[i] = Vector3.Clamp((photo[i] - ((1 - share) * plate[i])) / share, Vector3.Zero, new Vector3(255));
                known[i] = true;
            }
        }

        for (int round = 0; round < Reach; round++)
        {
            List<(int At, Vector3 Colour)> found = [];
            foreach (int i in edge.Where(i => !known[i]))
            {
                int x = i % width, y = i / width;
                Vector3 sum = Vector3.Zero;
                int count = 0;
                for (int k = 0; k < 9; k++)
                {
                    int nx = x + (k % 3) - 1, ny = y + (k / 3) - 1;
                    if (nx >= 0 && ny >= 0 && nx < width && ny < height && known[(ny * width) + nx])
                    {
                        sum += person[(ny * width) + nx];
                        count++;
                    }
                }

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
        }

        return person;
    }
}
