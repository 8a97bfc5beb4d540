namespace AlinFunctions.GpuWorker.Portrait;

/// <summary>Takes a picture out of focus: three box means come near a Gaussian, and squares of values are near to light, so that lamps spread as they do in a lens.</summary>
internal static class SoftFocus
{
    private const int Passes = 3;

    /// <summary>Blurs by a standard deviation in pixels; <paramref name="gain"/> multiplies the light.</summary>
    public static byte[] Of(byte[] bgra, int width, int height, float sigma, float gain = 1)
    {
        // The variance of one box mean of radius r is ((2r + 1)² - 1) / 12.
        int radius = Math.Max(1, (int)MathF.Round((MathF.Sqrt((12 * sigma * sigma / Passes) + 1) - 1) / 2));
        byte[] soft = new byte[bgra.Length];
        for (int channel = 0; channel < 3; channel++)
        {
            float[] light = new float[width * height];
            for (int at = 0; at < light.Length; at++)
            {
                float value = bgra[(at * 4) + channel];
                light[at] = value * value;
            }

            for (int pass = 0; pass < Passes; pass++)
            {
                light = BoxMean.Of(light, width, height, radius);
            }

            for (int at = 0; at < light.Length; at++)
            {
                soft[(at * 4) + channel] = (byte)Math.Clamp(MathF.Sqrt(MathF.Max(0, light[at] * gain)) + .5f, 0, 255);
            }
        }

        for (int at = 3; at < soft.Length; at += 4)
        {
            soft[at] = 255;
        }

        return soft;
    }
}
