using System.Numerics.Tensors;

namespace AlinFunctions.GpuWorker.Hearing;

/// <summary>Whisper's view of sound (Radford et al. 2022): 80 mel bands of 25 ms windows every 10 ms, in log, over 30 s.</summary>
internal static class LogMel
{
    public const int SampleRate = 16000;
    public const int Bands = 80;
    public const int Frames = 3000;
    private const int Window = 400;
    private const int Hop = 160;
    private const int Bins = (Window / 2) + 1;

    private static readonly float[] Cosines = Basis(Math.Cos);
    private static readonly float[] Sines = Basis(Math.Sin);
    private static readonly float[] Filters = MelFilters();

    /// <summary>Computes 80 rows of 3000 frames; sound after 30 s is not looked at, sound before is followed by silence.</summary>
    public static float[] Compute(ReadOnlySpan<float> samples)
    {
        var log = new float[Bands * Frames];
        Array.Fill(log, -10);
        var window = new float[Window];
        var power = new float[Bins];
        int sounding = Math.Min(Frames, (samples.Length + Window) / Hop);
        for (int frame = 0; frame < sounding; frame++)
        {
            for (int i = 0; i < Window; i++)
            {
                int at = Math.Abs((frame * Hop) - (Window / 2) + i);
                window[i] = at < samples.Length ? samples[at] : 0;
            }

            for (int bin = 0; bin < Bins; bin++)
            {
                float real = TensorPrimitives.Dot(window, Cosines.AsSpan(bin * Window, Window));
                float imaginary = TensorPrimitives.Dot(window, Sines.AsSpan(bin * Window, Window));
                power[bin] = (real * real) + (imaginary * imaginary);
            }

            for (int band = 0; band < Bands; band++)
            {
                float energy = TensorPrimitives.Dot(power, Filters.AsSpan(band * Bins, Bins));
                log[(band * Frames) + frame] = MathF.Log10(MathF.Max(energy, 1e-10f));
            }
        }

        float floor = TensorPrimitives.Max(log) - 8;
        for (int i = 0; i < log.Length; i++)
        {
            log[i] = (MathF.Max(log[i], floor) + 4) / 4;
        }

        return log;
    }

    private static float[] Basis(Func<double, double> wave)
    {
        var basis = new float[Bins * Window];
        for (int bin = 0; bin < Bins; bin++)
        {
            for (int i = 0; i < Window; i++)
            {
                double hann = 0.5 - (0.5 * Math.Cos(2 * Math.PI * i / Window));
                basis[(bin * Window) + i] = (float)(hann * wave(2 * Math.PI * (bin * i % Window) / Window));
            }
        }

        return basis;
    }

    // Triangles of equal area on Slaney's mel scale (Auditory Toolbox, 1998): linear to 1 kHz, logarithmic above.
    private static float[] MelFilters()
    {
        double top = Mel(SampleRate / 2.0);
        double[] edges = [.. Enumerable.Range(0, Bands + 2).Select(i => Hertz(top * i / (Bands + 1)))];
        var filters = new float[Bands * Bins];
        for (int band = 0; band < Bands; band++)
        {
            (double left, double middle, double right) = (edges[band], edges[band + 1], edges[band + 2]);
            for (int bin = 0; bin < Bins; bin++)
            {
                double hertz = (double)bin * SampleRate / Window;
                double height = Math.Min((hertz - left) / (middle - left), (right - hertz) / (right - middle));
                filters[(band * Bins) + bin] = (float)(Math.Max(0, height) * 2 / (right - left));
            }
        }

        return filters;
    }

    private static double Mel(double hertz) => hertz < 1000 ? hertz * 3 / 200 : 15 + (Math.Log(hertz / 1000) * 27 / Math.Log(6.4));

    private static double Hertz(double mel) => mel < 15 ? mel * 200 / 3 : 1000 * Math.Exp((mel - 15) * Math.Log(6.4) / 27);
}
