using System.Globalization;
using System.Text;
using System.Text.Json;
using AlinFunctions.Pipeline;
using AlinFunctions.Pipeline.Animation;
using AlinFunctions.Pipeline.Hearing;
using AlinFunctions.Pipeline.Scripts;
using AlinFunctions.Pipeline.Speech;

namespace AlinFunctions.Benchmarks.Hearing;

/// <summary>Tries both ways of finding lips on voices and sentences that nobody taught: how far boundaries are off, and how well the mouth follows.</summary>
public static class SoundExam
{
    private static readonly (string Name, double? Room, double Rate)[] Conditions =
        [("clean", null, 1), ("20 dB", 20, 1), ("10 dB", 10, 1), ("pitch and formants up 12 %", null, 1.12), ("down 10 %", null, 0.9)];

    /// <summary>Examines a table and writes a line for every language and condition.</summary>
    public static string Run(string folder, SoundTable table)
    {
        var report = new StringBuilder("language | condition | boundaries | mean ms | median ms | within 40 ms | lips, script known | lips, nothing known\n");
        foreach (string language in new[] { "en", "zh" })
        {
            foreach ((string name, double? room, double rate) in Conditions)
            {
                var errors = new List<double>();
                var known = new List<(double R, int Lag)>();
                var blind = new List<(double R, int Lag)>();
                foreach (string file in Directory.GetFiles(folder, $"try-{language}-*.wav"))
                {
                    SpeechTrack truth = Stretched(Read<SpeechTrack>(Path.ChangeExtension(file, ".json")), rate);
                    SoundFrames frames = SpokenSample.Frames(Resampled(SpokenSample.Samples(file), rate), room, seed: 7);
                    HeardSpeech aligned = ScriptAligner.Align(frames, 0, frames.Count, SoundPath.Of([Read<ScriptSegment>(Path.ChangeExtension(file, ".segment.json"))]), table);
                    errors.AddRange(Starts(truth.Phonemes).Zip(Starts(aligned.Phonemes), (a, b) => Math.Abs(a - b)));
                    known.Add(Follows(truth, SilenceGate.Close(aligned, frames).Phonemes));
                    blind.Add(Follows(truth, SilenceGate.Close(SoundListener.Listen(frames, table), frames).Phonemes));
                }

                errors.Sort();
                report.AppendLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{language} | {name} | {errors.Count} | {1000 * errors.Average():F1} | {1000 * errors[errors.Count / 2]:F1} | {errors.Count(e => e <= 0.04) / (double)errors.Count:P0} | {Summary(known)} | {Summary(blind)}"));
            }
        }

        return report.ToString();
    }

    private static string Summary(List<(double R, int Lag)> all) => string.Create(
        CultureInfo.InvariantCulture, $"{all.Average(one => one.R):F2} (least {all.Min(one => one.R):F2}, lags {all.Min(one => one.Lag)}..{all.Max(one => one.Lag)})");

    private static T Read<T>(string file) => JsonSerializer.Deserialize<T>(File.ReadAllText(file), PipelineJson.Compact)!;

    private static IEnumerable<double> Starts(IEnumerable<TimedPhoneme> phonemes) => phonemes.Where(one => VisemeTable.IsSound(one.Symbol)).Select(one => one.Start);

    private static SpeechTrack Stretched(SpeechTrack track, double rate) => new(
        track.SampleRate, (int)(track.SampleCount / rate), [.. track.Phonemes.Select(one => one with { Start = one.Start / rate, End = one.End / rate })], []);

    private static float[] Resampled(float[] samples, double rate)
    {
        var result = new float[(int)(samples.Length / rate)];
        for (int i = 0; i < result.Length; i++)
        {
            int at = (int)(i * rate);
            float share = (float)((i * rate) - at);
            result[i] = samples[at] + ((samples[Math.Min(at + 1, samples.Length - 1)] - samples[at]) * share);
        }

        return result;
    }

    // The correlation of the lips' opening with the true one at 25 frames a second: the best within a frame, and the lag that is best of all.
    private static (double R, int Lag) Follows(SpeechTrack truth, IReadOnlyList<TimedPhoneme> heard)
    {
        double[] a = Openings(truth), b = Openings(truth with { Phonemes = heard });
        (double R, int Lag) best = Enumerable.Range(-5, 11).Select(lag => (R: Correlation(a, b, lag), Lag: lag)).MaxBy(one => one.R);
        return (Enumerable.Range(-1, 3).Max(lag => Correlation(a, b, lag)), best.Lag);
    }

    private static double[] Openings(SpeechTrack track)
    {
        var mouth = new MouthTrack(track, new PortraitShape(0, 0.5f));
        return [.. Enumerable.Range(0, 25 * track.SampleCount / track.SampleRate).Select(n => mouth.At(n / 25.0)).Select(shape => shape.Opening)];
    }

    private static double Correlation(double[] a, double[] b, int lag)
    {
        int from = Math.Max(0, -lag), count = Math.Min(a.Length, b.Length) - Math.Abs(lag);
        double[] x = a[from..(from + count)], y = b[(from + lag)..(from + lag + count)];
        double mx = x.Average(), my = y.Average();
        double xy = x.Zip(y, (p, q) => (p - mx) * (q - my)).Sum(), xx = x.Sum(p => (p - mx) * (p - mx)), yy = y.Sum(q => (q - my) * (q - my));
        return xy / Math.Sqrt((xx * yy) + 1e-12);
    }
}
