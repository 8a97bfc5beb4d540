namespace AlinFunctions.Pipeline.Animation;

/// <summary>What is left to chance in a job, as a function of its seed: any value is had at once, in any order, on any machine.</summary>
public static class Chance
{
    /// <summary>Draws a number from 0 up to 1 by mixing seed, stream and place (SplitMix64: Steele, Lea and Flood, OOPSLA 2014).</summary>
    public static double Of(long seed, ChanceStream stream, long place)
    {
        ulong mixed = Mix(Mix((ulong)seed + 0x9E3779B97F4A7C15) + (ulong)stream);
        return (Mix(mixed + ((ulong)place * 0x9E3779B97F4A7C15)) >> 11) * (1.0 / (1UL << 53));
    }

    /// <summary>Draws a number from one bound up to another.</summary>
    public static double Between(double low, double high, long seed, ChanceStream stream, long place) =>
        low + ((high - low) * Of(seed, stream, place));

    private static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
