using AlinFunctions.Pipeline.Speech;

namespace AlinFunctions.Pipeline.Hearing;

/// <summary>Finds when each sound of a known script is said: the best path through its phonemes (Viterbi 1967; forced alignment).</summary>
public static class ScriptAligner
{
    /// <summary>How many states are followed at once, about the best one: 20 s of speech to either side.</summary>
    private const int Beam = 1024;

    private const float Never = -1e30f;

    /// <summary>Aligns a script with the frames of a range.</summary>
    /// <param name="frames">The recording.</param>
    /// <param name="first">The first frame.</param>
    /// <param name="count">How many frames.</param>
    /// <param name="path">What is said.</param>
    /// <param name="table">How it sounds.</param>
    public static HeardSpeech Align(SoundFrames frames, int first, int count, SoundPath path, SoundTable table)
    {
        ArgumentNullException.ThrowIfNull(frames);
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(table);
        int[] starts = Starts(Follow(frames, first, count, path, table), path.Sounds.Count, count);
        return Lay(path, starts, first);
    }

    // For each frame the state that the best path is in; two states a sound.
    private static int[] Follow(SoundFrames frames, int first, int count, SoundPath path, SoundTable table)
    {
        int states = path.Sounds.Count * SoundTable.Halves, width = Math.Min(Beam, states);
        int[] models = [.. path.Sounds.SelectMany(sound => Enumerable.Range(table.Place(sound.Symbol) * SoundTable.Halves, SoundTable.Halves))];
        var steps = new StepMemory(count, width);
        var lows = new int[count];
        float[] old = new float[states + 1], now = new float[states + 1], scores = new float[table.Models.Count];
        Array.Fill(old, Never);
        int best = 0;
        for (int frame = 0; frame < count; frame++)
        {
            table.Score(frames[first + frame], scores);
            int low = Math.Clamp(best - (width / 2), frame == 0 ? 0 : lows[frame - 1], states - width);
            lows[frame] = low;
            Array.Fill(now, Never);
            float top = float.NegativeInfinity;
            for (int state = low; state < low + width; state++)
            {
                (float from, int step) = frame == 0 ? (state is 0 or SoundTable.Halves ? 0 : Never, 0) : Enter(old, state, path, table, models);
                now[state] = from + scores[models[state]];
                steps.Set(frame, state - low, step);
                if (now[state] > top)
                {
                    (top, best) = (now[state], state);
                }
            }

            // Kept about 0, so that half an hour loses nothing.
            for (int state = low; state < low + width; state++)
            {
                now[state] = Math.Max(now[state] - top, Never);
            }

            (old, now) = (now, old);
        }

        // The script ends where the recording ends; when the recording ends before it, wherever it got to.
        int end = old[states - 1] > Never / 2 || old[states - 1 - SoundTable.Halves] > Never / 2
            ? (old[states - 1] > old[states - 1 - SoundTable.Halves] ? states - 1 : states - 1 - SoundTable.Halves)
            : best;
        var route = new int[count];
        for (int frame = count - 1; frame >= 0; frame--)
        {
            route[frame] = end;
            end -= steps.Get(frame, end - lows[frame]);
        }

        return route;
    }

    // From itself, from the state before, or over a silence that is not made.
    private static (float Score, int Step) Enter(float[] old, int state, SoundPath path, SoundTable table, int[] models)
    {
        float best = old[state] + table.Models[models[state]].Stay;
        int step = 0;
        if (state >= 1 && old[state - 1] + table.Models[models[state - 1]].Leave is var walked && walked > best)
        {
            (best, step) = (walked, 1);
        }

        bool over = state % SoundTable.Halves == 0 && state > 1 + SoundTable.Halves && path.Sounds[(state / SoundTable.Halves) - 1].IsPause;
        if (over && old[state - 1 - SoundTable.Halves] + table.Models[models[state - 1 - SoundTable.Halves]].Leave is var jumped && jumped > best)
        {
            (best, step) = (jumped, 1 + SoundTable.Halves);
        }

        return (best, step);
    }

    // The frame at which each sound begins; a sound that was passed over begins where the next one does.
    private static int[] Starts(int[] route, int sounds, int count)
    {
        var starts = new int[sounds + 1];
        Array.Fill(starts, -1);
        for (int frame = count - 1; frame >= 0; frame--)
        {
            starts[route[frame] / SoundTable.Halves] = frame;
        }

        starts[sounds] = count;
        for (int sound = sounds - 1; sound >= 0; sound--)
        {
            starts[sound] = starts[sound] < 0 ? starts[sound + 1] : starts[sound];
        }

        return starts;
    }

    private static HeardSpeech Lay(SoundPath path, int[] starts, int first)
    {
        double At(int frame) => frame == 0 ? first * SoundFrames.Seconds : (first + frame - 0.5) * SoundFrames.Seconds;
        var phonemes = new List<TimedPhoneme>();
        var from = new double[path.Words.Count];
        var to = new double[path.Words.Count];
        Array.Fill(from, -1);
        for (int i = 0; i < path.Sounds.Count; i++)
        {
            PathSound sound = path.Sounds[i];
            double start = At(starts[i]), end = At(starts[i + 1]);
            if (end > start)
            {
                phonemes.Add(new TimedPhoneme(sound.Symbol.ToString(), start, end, sound.Stress));
            }

            if (!sound.IsPause)
            {
                from[sound.Word] = from[sound.Word] < 0 ? start : from[sound.Word];
                to[sound.Word] = end;
            }
        }

        var words = new List<TimedWord>();
        double last = At(0);
        for (int word = 0; word < from.Length; word++)
        {
            words.Add(from[word] < 0 ? new TimedWord(path.Words[word], last, last) : new TimedWord(path.Words[word], from[word], to[word]));
            last = words[^1].End;
        }

        return new HeardSpeech(phonemes, words);
    }
}
