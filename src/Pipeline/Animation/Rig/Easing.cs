namespace AlinFunctions.Pipeline.Animation.Rig;

/// <summary>Soft steps.</summary>
public static class Easing
{
    /// <summary>Goes from 0 at <paramref name="from"/> to 1 at <paramref name="to"/> along 3t²-2t³.</summary>
    public static float Smooth(float from, float to, float value)
    {
        float t = Math.Clamp((value - from) / (to - from), 0, 1);
        return t * t * (3 - (2 * t));
    }

    /// <summary>Mixes two values.</summary>
    public static float Mix(float from, float to, float share) => from + ((to - from) * share);
}
