using AlinFunctions.Pipeline.Scripts;

namespace AlinFunctions.Pipeline.Speech;

/// <summary>Makes directions heard: edits when, how high and how strong the model would speak, before there is any sound.</summary>
/// <remarks>
/// What is not voiced stays so, and nothing else becomes so. The pitch is kept where the vocoder speaks clearly; the model's own values
/// beyond that, as in creak, are left as they are.
/// </remarks>
public static class ProsodyEditor
{
    /// <summary>The slowest and fastest that all directions together make a word: beyond, Whisper no longer hears it.</summary>
    private const double SlowestWord = 0.4, FastestWord = 2.5;

    /// <summary>Where the vocoder still speaks clearly, Hz.</summary>
    private const double Lowest = 55, Highest = 650;

    /// <summary>Below this a voiced value is a passage to what is not voiced, or creak: it moves with the pitch but has no part in the range.</summary>
    private const double Passage = 50;

    /// <summary>Half frames in which a word's own pitch, energy and volume come and go: 25 ms, so that nothing jumps at its ends.</summary>
    private const double Ramp = 2;

    /// <summary>A volume nearer to 0 dB than this is none.</summary>
    private const double Inaudible = 0.05;

    private const int SamplesPerHalf = AcousticFeatures.SamplesPerFrame / 2;

    /// <summary>Directs a segment. A direction that asks for nothing gives the model's own curves, value by value.</summary>
    public static DirectedCurves Edit(ScriptSegment segment, PhonemeLine line, SpeechDirection direction, AcousticCurves curves)
    {
        ArgumentNullException.ThrowIfNull(segment);
        ArgumentNullException.ThrowIfNull(line);
        ArgumentNullException.ThrowIfNull(direction);
        ArgumentNullException.ThrowIfNull(curves);
        StyleShape style = StyleTable.Of(direction.Style, direction.Degree);
        FrameMap map = FrameMap.At(Speeds(segment, line, direction.Rate * style.Rate, curves.Durations), curves.Durations);
        float[] pitch = map.Stretch(curves.Pitch, curves.Pitch), energy = map.Stretch(curves.Energy, curves.Pitch);
        double[] semitones = Even(pitch.Length, direction.Pitch + style.Pitch), strength = Even(pitch.Length, style.Energy), decibels = Even(pitch.Length, style.Volume);
        foreach ((int word, int first, int end) in Spans(line))
        {
            if (segment.Words[word].Direction is not { } own)
            {
                continue;
            }

            EmphasisShape emphasis = EmphasisShape.Of(own.Emphasis);
            double from = 2 * map.Start(first, SpeechTiming.Ahead), to = 2 * map.Start(end, SpeechTiming.Ahead);
            for (int half = (int)from; half < Math.Min(Math.Ceiling(to), pitch.Length); half++)
            {
                double inside = Math.Clamp(Math.Min(half + 0.5 - from, to - half - 0.5) / Ramp, 0, 1);
                double bump = Math.Min(1, 2 * Math.Sin(Math.PI * Math.Clamp((half + 0.5 - from) / (to - from), 0, 1)));
                semitones[half] += (own.Pitch * inside) + (emphasis.Pitch * bump);
                strength[half] += emphasis.Energy * inside;
                decibels[half] += half + 0.5 >= from && half + 0.5 < to ? own.Volume + emphasis.Volume : 0;
            }
        }

        Move(pitch, energy, semitones, style.Range);
        for (int half = 0; half < energy.Length; half++)
        {
            // Silence stays silent: the model hums where silence is given energy.
            energy[half] += energy[half] > SpeechTiming.Audible ? (float)strength[half] : 0;
        }

        return new DirectedCurves(map, pitch, energy, Gains(decibels), style.Breath);
    }

    // How fast each token is said. A break of 0 leaves one frame of each silent token after its word.
    private static double[] Speeds(ScriptSegment segment, PhonemeLine line, double rate, int[] durations)
    {
        double[] speeds = Even(durations.Length, Math.Clamp(rate, SlowestWord, FastestWord));
        foreach ((int word, int first, int end) in Spans(line))
        {
            if (segment.Words[word].Direction is not { } own)
            {
                continue;
            }

            double speed = rate * own.Rate * EmphasisShape.Of(own.Emphasis).Rate;
            Array.Fill(speeds, Math.Clamp(speed, SlowestWord, FastestWord), first, end - first);
            for (int token = end; own.Break == 0 && token <= line.Symbols.Length && line.WordOf[token - 1] < 0; token++)
            {
                speeds[token] = Math.Max(1, durations[token]);
            }
        }

        return speeds;
    }

    // The tokens of each word; the pad before the line is token 0.
    private static IEnumerable<(int Word, int First, int End)> Spans(PhonemeLine line)
    {
        for (int first = 0; first < line.Symbols.Length;)
        {
            int end = first + 1;
            while (end < line.Symbols.Length && line.WordOf[end] == line.WordOf[first])
            {
                end++;
            }

            if (line.WordOf[first] >= 0)
            {
                yield return (line.WordOf[first], first + 1, end + 1);
            }

            first = end;
        }
    }

    private static void Move(float[] pitch, float[] energy, double[] semitones, double range)
    {
        double middle = Middle(pitch, energy);
        for (int half = 0; half < pitch.Length; half++)
        {
            float own = pitch[half];
            double factor = range == 1 || own < Passage ? 1 : Math.Pow(own / middle, range - 1);
            factor *= Math.Pow(2, semitones[half] / 12);
            if (own > FrameMap.Voiced && factor != 1)
            {
                pitch[half] = (float)Math.Clamp(own * factor, Math.Min(own, Lowest), Math.Max(own, Highest));
            }
        }
    }

    // The middle of what is voiced and heard: a few creaking values would pull a mean down, and a wider range would then lift the rest.
    private static double Middle(float[] pitch, float[] energy)
    {
        float[] heard = [.. pitch.Where((hertz, half) => hertz >= Passage && energy[half] > SpeechTiming.Audible).Order()];
        return heard.Length == 0 ? Passage : heard[heard.Length / 2];
    }

    private static List<WaveGain> Gains(double[] decibels)
    {
        var gains = new List<WaveGain>();
        for (int first = 0; first < decibels.Length;)
        {
            int end = first + 1;
            while (end < decibels.Length && Math.Abs(decibels[end] - decibels[first]) < Inaudible)
            {
                end++;
            }

            if (Math.Abs(decibels[first]) >= Inaudible)
            {
                gains.Add(new WaveGain(first * SamplesPerHalf, end * SamplesPerHalf, decibels[first]));
            }

            first = end;
        }

        return gains;
    }

    private static double[] Even(int count, double value)
    {
        var values = new double[count];
        Array.Fill(values, value);
        return values;
    }
}
