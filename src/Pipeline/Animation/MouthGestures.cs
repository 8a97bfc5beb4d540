using AlinFunctions.Pipeline.Speech;

namespace AlinFunctions.Pipeline.Animation;

/// <summary>Turns phonemes in time into gestures in time.</summary>
internal static class MouthGestures
{
    /// <summary>A shorter pause is the seam between two words, and the mouth does not close for it, seconds.</summary>
    private const double ShortestPause = 0.09;

    /// <summary>A pause this long closes the mouth fully, seconds.</summary>
    private const double FullPause = 0.2;

    /// <summary>Lips closed for less may open between two frames, seconds: at 25 frames a second one must fall in the closed part.</summary>
    private const double ShortestSeal = 0.08;

    /// <summary>Makes the gestures of one segment for one portrait.</summary>
    public static IReadOnlyList<MouthGesture> Of(SpeechTrack speech, PortraitFit fit)
    {
        List<MouthGesture> gestures = [];
        foreach (TimedPhoneme sound in Closed(speech.Phonemes))
        {
            if (!VisemeTable.IsSound(sound.Symbol))
            {
                double weight = Visemes.Rest.Weight * (0.4 + (0.6 * Ease.Step(ShortestPause, FullPause, sound.End - sound.Start)));
                gestures.Add(new MouthGesture(sound.Start, sound.End, default, weight, weight, MouthGestureKind.Pause));
                continue;
            }

            double start = sound.Start;
            foreach (VisemePart part in VisemeTable.Find(sound.Symbol))
            {
                double end = start + (part.Share * (sound.End - sound.Start));
                gestures.Add(Gesture(part.Viseme, fit.Fit(part.Viseme, Jaw(sound.Stress)), start, end));
                start = end;
            }
        }

        return gestures;
    }

    private static MouthGesture Gesture(Viseme viseme, Articulation shape, double start, double end)
    {
        MouthGestureKind kind = viseme.Shape switch
        {
            { Seal: 1 } => MouthGestureKind.Seal,
            { Tuck: > 0 } => MouthGestureKind.Tuck,
            _ => MouthGestureKind.Sound,
        };
        double lacking = kind == MouthGestureKind.Seal ? Math.Max(0, ShortestSeal - (end - start)) : 0;
        return new MouthGesture(start - (lacking / 2), end + (lacking / 2), shape, viseme.Weight, viseme.LipWeight, kind);
    }

    /// <summary>Common speech opens the jaw less than a posed vowel, a stressed syllable a little more.</summary>
    private static double Jaw(int stress) => stress switch { 2 => 0.8, 1 => 0.76, _ => 0.7 };

    /// <summary>Gives the time of marks to the sound before them, joins pauses, and shares short ones out to the sounds beside them.</summary>
    private static List<TimedPhoneme> Closed(IReadOnlyList<TimedPhoneme> phonemes)
    {
        List<TimedPhoneme> joined = [];
        foreach (TimedPhoneme phoneme in phonemes.Where(phoneme => phoneme.End > phoneme.Start))
        {
            bool pause = !VisemeTable.IsSound(phoneme.Symbol);
            if (joined.Count > 0 && (VisemeTable.IsMark(phoneme.Symbol) || (pause && !VisemeTable.IsSound(joined[^1].Symbol))))
            {
                joined[^1] = joined[^1] with { End = phoneme.End };
            }
            else
            {
                joined.Add(phoneme);
            }
        }

        for (int i = joined.Count - 2; i > 0; i--)
        {
            TimedPhoneme pause = joined[i];
            if (!VisemeTable.IsSound(pause.Symbol) && pause.End - pause.Start < ShortestPause)
            {
                double middle = (pause.Start + pause.End) / 2;
                joined[i - 1] = joined[i - 1] with { End = middle };
                joined[i + 1] = joined[i + 1] with { Start = middle };
                joined.RemoveAt(i);
            }
        }

        return joined;
    }
}
