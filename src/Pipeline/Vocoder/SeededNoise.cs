namespace AlinFunctions.Pipeline.Vocoder;

/// <summary>White noise of unit variance that is the same for the same seed (SplitMix64, Steele et al. 2014; Box and Muller 1958).</summary>
public sealed class SeededNoise(ulong seed)
{
    private ulong _state = seed;

    /// <summary>Draws the next value of a normal distribution.</summary>
    public float Next()
    {
        double radius = Math.Sqrt(-2 * Math.Log(1 - Uniform()));
        return (float)(radius * Math.Cos(2 * Math.PI * Uniform()));
    }

    private double Uniform()
    {
        _state += 0x9E3779B97F4A7C15;
        ulong z = (_state ^ (_state >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return ((z ^ (z >> 31)) >> 11) * (1.0 / (1UL << 53));
    }
}
