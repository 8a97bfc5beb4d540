using AlinFunctions.Pipeline.Speech;

namespace AlinFunctions.Pipeline.Hearing;

/// <summary>Hears phonemes where no words are known: the best path through any of them (Viterbi 1967; a free phone loop).</summary>
public static class SoundListener
{
    /// <summary>What it costs to go on to another sound, in the logarithm of likelihood: fewer and longer sounds move a mouth more like a speaker's.</summary>
    private const float Change = -4;

    /// <summary>Hears every frame of a recording.</summary>
    public static HeardSpeech Listen(SoundFrames frames, SoundTable table)
    {
        ArgumentNullException.ThrowIfNull(frames);
        ArgumentNullException.ThrowIfNull(table);
        int states = table.Models.Count, count = frames.Count;

        // For each state the frame in which its sound began, carried along; for each frame the sound that ends there best and where it began.
        int[] old = new int[states], began = new int[states];
        float[] before = new float[states], now = new float[states], scores = new float[states];
        var endings = new (int State, int Began)[count];
        float leaving = 0;
        for (int frame = 0; frame < count; frame++)
        {
            table.Score(frames[frame], scores);
            float top = float.NegativeInfinity, ending = float.NegativeInfinity;
            for (int state = 0; state < states; state++)
            {
                SoundModel model = table.Models[state];
                bool enters = state % SoundTable.Halves == 0;
                float stay = frame == 0 ? float.NegativeInfinity : before[state] + model.Stay;
                float enter = enters ? leaving + Change
                    : frame == 0 ? float.NegativeInfinity : before[state - 1] + table.Models[state - 1].Leave;
                began[state] = stay >= enter ? old[state] : enters ? frame : old[state - 1];
                now[state] = Math.Max(stay, enter) + scores[state];
                top = Math.Max(top, now[state]);
                if (!enters && now[state] + model.Leave > ending)
                {
                    ending = now[state] + model.Leave;
                    endings[frame] = (state, began[state]);
                }
            }

            // Kept about 0, so that half an hour loses nothing.
            for (int state = 0; state < states; state++)
            {
                now[state] -= top;
            }

            leaving = ending - top;
            (before, now, old, began) = (now, before, began, old);
        }

        return new HeardSpeech(Trace(endings, table), []);
    }

    private static List<TimedPhoneme> Trace((int State, int Began)[] endings, SoundTable table)
    {
        double At(int frame) => frame == 0 || frame == endings.Length ? frame * SoundFrames.Seconds : (frame - 0.5) * SoundFrames.Seconds;
        var phonemes = new List<TimedPhoneme>();
        for (int end = endings.Length; end > 0;)
        {
            (int state, int start) = endings[end - 1];
            phonemes.Add(new TimedPhoneme(table.Symbols[state / SoundTable.Halves].ToString(), At(start), At(end), 0));
            end = start;
        }

        phonemes.Reverse();
        return phonemes;
    }
}
