using AlinFunctions.Pipeline.Scripts;

namespace AlinFunctions.Pipeline.Speech.Piper;

/// <summary>Lays a segment of a fast voice on its clock, from the frames that each id lasts.</summary>
public static class PiperTiming
{
    private const double FrameSeconds = (double)LatentFeatures.SamplesPerFrame / LatentFeatures.SampleRate;

    /// <summary>The shortest blank between words that is a pause and not a passage from sound to sound, frames: 0.1 s.</summary>
    private const int ShortestBlank = 9;

    /// <summary>Frames kept before the first sound and after the last: enough for a soft onset and a decay, 50 and 75 ms.</summary>
    private const int LeadIn = 4, Decay = 7;

    /// <summary>Lays the phonemes and words, and cuts the model's own silence at both ends.</summary>
    /// <param name="segment">The segment; its pause follows the speech.</param>
    /// <param name="line">The segment as the dictionaries spell it.</param>
    /// <param name="piper">The same as the model read it.</param>
    /// <param name="durations">The frames of each id.</param>
    public static (int First, int End, int PauseSamples, SpeechTrack Track) Lay(ScriptSegment segment, PhonemeLine line, PiperLine piper, IReadOnlyList<int> durations)
    {
        ArgumentNullException.ThrowIfNull(segment);
        ArgumentNullException.ThrowIfNull(line);
        ArgumentNullException.ThrowIfNull(piper);
        ArgumentNullException.ThrowIfNull(durations);
        int[] frames = [0, .. durations];
        for (int i = 1; i < frames.Length; i++)
        {
            frames[i] += frames[i - 1];
        }

        (List<SpokenSound> sounds, List<double> starts) = Settle(SpokenSound.Gather(line), token => frames[piper.Starts[token]]);
        int first = Math.Max(0, (int)starts[1] - LeadIn), end = Math.Min(frames[^1], (int)starts[^1] + Decay);
        int pause = (int)Math.Round(Math.Max(0, segment.PauseAfter) * LatentFeatures.SampleRate);
        int count = ((end - first) * LatentFeatures.SamplesPerFrame) + pause;
        var phonemes = new List<TimedPhoneme>(sounds.Count);
        for (int i = 0; i < sounds.Count; i++)
        {
            double start = i == 0 ? 0 : (starts[i] - first) * FrameSeconds;
            double stop = i == sounds.Count - 1 ? (double)count / LatentFeatures.SampleRate : (starts[i + 1] - first) * FrameSeconds;
            phonemes.Add(new TimedPhoneme(sounds[i].Symbol.ToString(), start, stop, sounds[i].Stress));
        }

        return (first, end, pause, new SpeechTrack(LatentFeatures.SampleRate, count, phonemes, Words(segment, sounds, phonemes)));
    }

    // A short blank between words is no pause: its frames go to both neighbours.
    private static (List<SpokenSound> Sounds, List<double> Starts) Settle(IReadOnlyList<SpokenSound> gathered, Func<int, int> frameOf)
    {
        var sounds = new List<SpokenSound>();
        var starts = new List<double>();
        double? settled = null;
        for (int i = 0; i < gathered.Count; i++)
        {
            SpokenSound sound = gathered[i];
            double start = settled ?? frameOf(sound.FirstToken), end = frameOf(sound.EndToken);
            settled = null;
            bool inner = i > 0 && i < gathered.Count - 1;
            if (inner && sound is { IsPause: true, Symbol: ' ' } && end - start < ShortestBlank)
            {
                settled = (start + end) / 2;
            }
            else
            {
                sounds.Add(sound);
                starts.Add(start);
            }
        }

        return (sounds, starts);
    }

    private static List<TimedWord> Words(ScriptSegment segment, List<SpokenSound> sounds, List<TimedPhoneme> phonemes)
    {
        var words = new List<TimedWord>(segment.Words.Count);
        double last = phonemes[0].End;
        for (int word = 0; word < segment.Words.Count; word++)
        {
            int first = sounds.FindIndex(sound => sound.Word == word), end = sounds.FindLastIndex(sound => sound.Word == word);
            (double start, double stop) = first < 0 ? (last, last) : (phonemes[first].Start, phonemes[end].End);
            words.Add(new TimedWord(segment.Words[word].Written, start, stop));
            last = stop;
        }

        return words;
    }
}
