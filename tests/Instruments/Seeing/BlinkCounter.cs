using AlinFunctions.GpuWorker.Portrait;
using AlinFunctions.Pipeline.Animation;

namespace AlinFunctions.Instruments.Seeing;

/// <summary>Finds blinks in a series of eye openings: short dips well below what the eyes are mostly like.</summary>
public static class BlinkCounter
{
    /// <summary>An eye is shut, for counting, below this share of its usual opening.</summary>
    private const float Shut = .70f;

    /// <summary>A dip must go down to this share of the usual opening at its deepest.</summary>
    private const float Deep = .62f;

    /// <summary>A longer dip is no blink but closed eyes, or a look down.</summary>
    private const double LongestSeconds = .5;

    /// <summary>The mean opening of both eyes over their width, frame by frame.</summary>
    public static float[] Openings(IEnumerable<FaceMesh> frames) =>
        [.. frames.Select(frame => (MeshMeasures.EyeOpening(frame.Points, imageLeft: true) + MeshMeasures.EyeOpening(frame.Points, imageLeft: false)) / 2)];

    /// <summary>Gives the blinks, each with its first frame and its number of frames.</summary>
    public static IReadOnlyList<Blink> Find(IReadOnlyList<float> openings, double framesPerSecond)
    {
        if (openings.Count == 0)
        {
            return [];
        }

        float usual = openings.Order().ElementAt(openings.Count * 3 / 5);
        List<Blink> blinks = [];
        for (int at = 0; at < openings.Count; at++)
        {
            int first = at;
            float least = float.MaxValue;
            while (at < openings.Count && openings[at] < Shut * usual)
            {
                least = Math.Min(least, openings[at++]);
            }

            if (at > first && least < Deep * usual && (at - first) / framesPerSecond <= LongestSeconds)
            {
                blinks.Add(new Blink(first, at - first, least / usual));
            }
        }

        return blinks;
    }
}
