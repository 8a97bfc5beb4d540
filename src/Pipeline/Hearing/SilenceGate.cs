using AlinFunctions.Pipeline.Speech;

namespace AlinFunctions.Pipeline.Hearing;

/// <summary>Closes the mouth where nobody is heard, whatever was aligned there.</summary>
public static class SilenceGate
{
    /// <summary>A silence that is shorter may be the closure of a plosive, frames.</summary>
    private const int ShortestSilence = 12;

    /// <summary>Puts pauses where the recording is silent; words stay as they are.</summary>
    public static HeardSpeech Close(HeardSpeech speech, SoundFrames frames)
    {
        ArgumentNullException.ThrowIfNull(speech);
        ArgumentNullException.ThrowIfNull(frames);
        List<(double Start, double End)> silences = Silences(frames);
        var phonemes = new List<TimedPhoneme>();
        int next = 0;
        foreach (TimedPhoneme phoneme in speech.Phonemes)
        {
            double at = phoneme.Start;
            while (next < silences.Count && silences[next].End <= at)
            {
                next++;
            }

            for (int i = next; i < silences.Count && silences[i].Start < phoneme.End; i++)
            {
                double start = Math.Max(at, silences[i].Start), end = Math.Min(phoneme.End, silences[i].End);
                Put(phonemes, phoneme with { Start = at, End = start });
                Put(phonemes, new TimedPhoneme(SoundTable.Silence.ToString(), start, end, 0));
                at = end;
            }

            Put(phonemes, phoneme with { Start = at });
        }

        return speech with { Phonemes = phonemes };
    }

    /// <summary>The stretches in which nobody is heard, in seconds.</summary>
    internal static List<(double Start, double End)> Silences(SoundFrames frames)
    {
        var silences = new List<(double Start, double End)>();
        for (int frame = 0; frame < frames.Count; frame++)
        {
            int first = frame;
            while (frame < frames.Count && frames.IsSilent(frame))
            {
                frame++;
            }

            if (frame - first >= ShortestSilence)
            {
                silences.Add((first * SoundFrames.Seconds, frame * SoundFrames.Seconds));
            }
        }

        return silences;
    }

    // Pauses that meet are one.
    private static void Put(List<TimedPhoneme> phonemes, TimedPhoneme phoneme)
    {
        if (phoneme.End <= phoneme.Start)
        {
            return;
        }

        bool pause = phoneme.Symbol[0] == SoundTable.Silence;
        if (pause && phonemes.Count > 0 && phonemes[^1].Symbol[0] == SoundTable.Silence)
        {
            phonemes[^1] = phonemes[^1] with { End = phoneme.End };
        }
        else
        {
            phonemes.Add(phoneme);
        }
    }
}
