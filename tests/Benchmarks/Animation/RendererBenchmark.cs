using System.Diagnostics;
using System.Globalization;
using AlinFunctions.GpuWorker.Animation;
using AlinFunctions.Pipeline.Animation;
using AlinFunctions.Pipeline.Animation.Rig;

namespace AlinFunctions.Benchmarks.Animation;

/// <summary>How fast one thread draws frames of a speaking, turning, blinking face.</summary>
public static class RendererBenchmark
{
    private const int Frames = 100;
    private const int Runs = 8;

    /// <summary>Draws four seconds eight times and tells of the best.</summary>
    public static string Run(PreparedPortrait portrait)
    {
        ArgumentNullException.ThrowIfNull(portrait);
        long began = Stopwatch.GetTimestamp();
        PuppetRenderer renderer = new(FaceRig.Build(portrait));
        TimeSpan setUp = Stopwatch.GetElapsedTime(began), best = TimeSpan.MaxValue, leastProcessor = TimeSpan.MaxValue;
        byte[] frame = new byte[renderer.Frame.Bytes];
        using Process process = Process.GetCurrentProcess();
        for (int run = 0; run < Runs; run++)
        {
            process.Refresh();
            TimeSpan processor = process.TotalProcessorTime;
            began = Stopwatch.GetTimestamp();
            for (int i = 0; i < Frames; i++)
            {
                renderer.Render(At(i / 25f), frame);
            }

            TimeSpan took = Stopwatch.GetElapsedTime(began);
            process.Refresh();
            processor = process.TotalProcessorTime - processor;
            (best, leastProcessor) = (took < best ? took : best, processor < leastProcessor ? processor : leastProcessor);
        }

        double wall = best.TotalMilliseconds / Frames, cpu = leastProcessor.TotalMilliseconds / Frames;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"renderer {portrait.Width}x{portrait.Height}, one thread: set-up {setUp.TotalMilliseconds:f0} ms, best of {Runs}: {wall:f2} ms a frame ({1000 / wall:f0} fps), {cpu:f2} ms of processor time ({1000 / cpu:f0} fps)");
    }

    private static FaceMotion At(float seconds) => new()
    {
        Jaw = .05f + (.05f * MathF.Sin(20 * seconds)),
        UpperLip = .018f,
        LowerLip = .01f,
        Yaw = 3 * MathF.Sin(seconds),
        Pitch = 2 * MathF.Cos(1.3f * seconds),
        Roll = 1,
        BlinkLeft = seconds % 2 < .3f ? .5f : 0,
        BlinkRight = seconds % 2 < .3f ? .5f : 0,
    };
}
