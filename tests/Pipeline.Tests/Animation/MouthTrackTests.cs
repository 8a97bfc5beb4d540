using AlinFunctions.Pipeline.Animation;
using AlinFunctions.Pipeline.Speech;

namespace AlinFunctions.Pipeline.Tests.Animation;

public sealed class MouthTrackTests
{
    public static TheoryData<int, int, int> Cases()
    {
        TheoryData<int, int, int> data = [];
        foreach (int fps in (int[])[25, 30])
        {
            for (int sentence = 0; sentence < Spoken.Sentences.Length; sentence++)
            {
                for (int seed = 0; seed < 3; seed++)
                {
                    data.Add(fps, sentence, seed);
                }
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_lips_open_with_the_phonemes_and_neither_before_nor_after(int fps, int sentence, int seed)
    {
        SpeechTrack speech = Spoken.Say(Spoken.Sentences[sentence], seed);
        double[] opening = Frames(speech, fps, new MouthTrack(speech, Spoken.Closed)).Select(mouth => mouth.Opening).ToArray();
        double[] asked = Instants(speech, fps).Select(at => Enumerable.Range(-4, 9).Average(i => Asked(speech, at + (i * 0.0125)))).ToArray();

        double[] byLag = [.. Enumerable.Range(-4, 9).Select(lag => Correlation(opening, asked, lag))];

        byLag[4].ShouldBeGreaterThan(0.75);
        Math.Abs(Array.IndexOf(byLag, byLag.Max()) - 4).ShouldBeLessThanOrEqualTo(1);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void P_b_and_m_close_the_lips_fully_in_at_least_one_frame_each(int fps, int sentence, int seed)
    {
        SpeechTrack speech = Spoken.Say(Spoken.Sentences[sentence], seed);
        foreach (PortraitShape portrait in (PortraitShape[])[Spoken.Closed, Spoken.Smiling])
        {
            MouthTrack track = new(speech, portrait);
            foreach (TimedPhoneme sound in speech.Phonemes.Where(sound => "pbm".Contains(sound.Symbol[0], StringComparison.Ordinal)))
            {
                double[] inside = [.. Instants(speech, fps).Where(at => at >= sound.Start - 0.02 && at <= sound.End + 0.02)];
                inside.ShouldContain(at => track.At(at).Seal == 1, $"{sound.Symbol} at {sound.Start:F3}");
                track.At((sound.Start + sound.End) / 2).Opening.ShouldBe(0, 1e-9);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_mouth_is_closed_within_120_ms_of_silence(int fps, int sentence, int seed)
    {
        SpeechTrack speech = Spoken.Say(Spoken.Sentences[sentence], seed);
        MouthTrack track = new(speech, Spoken.Closed);
        foreach (TimedPhoneme pause in speech.Phonemes.Where(phoneme => phoneme.End - phoneme.Start >= 0.2 && !VisemeTable.IsSound(phoneme.Symbol)))
        {
            track.At(pause.Start + 0.12).Opening.ShouldBeLessThan(0.004);
            track.At((pause.Start + pause.End) / 2).Opening.ShouldBeLessThan(0.004);
        }

        (1.0 / fps).ShouldBeLessThan(0.12);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void It_stays_within_what_a_photo_can_show_and_never_leaps(int fps, int sentence, int seed)
    {
        SpeechTrack speech = Spoken.Say(Spoken.Sentences[sentence], seed);
        Articulation[] frames = [.. Frames(speech, fps, new MouthTrack(speech, Spoken.Smiling))];

        frames.ShouldAllBe(mouth => mouth.Jaw >= 0 && mouth.Jaw <= 0.165 * 0.8 && mouth.Round >= 0 && mouth.Round <= 0.8 && mouth.Seal <= 1);
        for (int i = 1; i < frames.Length; i++)
        {
            Math.Abs(frames[i].Jaw - frames[i - 1].Jaw).ShouldBeLessThan(0.09);
            Math.Abs(frames[i].Spread - frames[i - 1].Spread).ShouldBeLessThan(0.05);
            Math.Abs(frames[i].Round - frames[i - 1].Round).ShouldBeLessThan(0.55);
        }
    }

    [Fact]
    public void It_is_at_rest_at_both_ends_of_a_segment_even_when_speech_fills_it()
    {
        SpeechTrack speech = new(24_000, 12_000, [new TimedPhoneme("ɑ", 0, 0.5, 2)], []);
        MouthTrack track = new(speech, Spoken.Smiling);

        track.At(0).ShouldBe(default);
        track.At(0.5).ShouldBe(default);
        track.At(0.25).Jaw.ShouldBeGreaterThan(0.05);
    }

    [Fact]
    public void F_and_v_tuck_the_lower_lip()
    {
        SpeechTrack speech = Spoken.Say("ˈɑvɑ fˈɑ.");
        MouthTrack track = new(speech, Spoken.Closed);

        foreach (TimedPhoneme sound in speech.Phonemes.Where(sound => sound.Symbol is "f" or "v"))
        {
            track.At((sound.Start + sound.End) / 2).Tuck.ShouldBe(0.95, 1e-9);
        }
    }

    [Fact]
    public void A_smile_is_given_up_while_its_owner_speaks_and_comes_back_in_a_pause()
    {
        SpeechTrack speech = new(24_000, 48_000, [new TimedPhoneme("t", 0.2, 0.8, 0), new TimedPhoneme(".", 0.8, 2, 0)], []);
        MouthTrack track = new(speech, Spoken.Smiling);

        track.At(0.5).Smile.ShouldBe(-0.018, 0.002);
        track.At(1.2).Smile.ShouldBe(0, 1e-3);
    }

    [Fact]
    public void A_parted_mouth_closes_on_small_vowels_instead_of_opening_more()
    {
        Articulation wide = new PortraitFit(Spoken.Smiling).Fit(VisemeTable.Find("i")[0].Viseme, 0.75);

        wide.Jaw.ShouldBe(0);
        wide.Seal.ShouldBeGreaterThan(0.1);
        wide.Round.ShouldBe(0);
    }

    [Fact]
    public void A_seam_between_two_words_does_not_close_the_mouth()
    {
        SpeechTrack speech = new(24_000, 24_000, [new TimedPhoneme("ɑ", 0.2, 0.4, 2), new TimedPhoneme(" ", 0.4, 0.45, 0), new TimedPhoneme("ɑ", 0.45, 0.65, 2)], []);
        MouthTrack track = new(speech, Spoken.Closed);

        track.At(0.425).Jaw.ShouldBe(track.At(0.3).Jaw, 0.005);
    }

    private static IEnumerable<double> Instants(SpeechTrack speech, int fps) =>
        Enumerable.Range(0, (int)((long)speech.SampleCount * fps / speech.SampleRate)).Select(frame => (double)frame / fps);

    private static IEnumerable<Articulation> Frames(SpeechTrack speech, int fps, MouthTrack track) => Instants(speech, fps).Select(track.At);

    /// <summary>The opening that the phoneme spoken at an instant asks for; marks of silence ask for none. Lips are slower than a step: it is compared over 100 ms.</summary>
    private static double Asked(SpeechTrack speech, double at)
    {
        TimedPhoneme? sound = speech.Phonemes.FirstOrDefault(phoneme => at >= phoneme.Start && at < phoneme.End);
        if (sound is null || !VisemeTable.IsSound(sound.Symbol))
        {
            return 0;
        }

        double place = (at - sound.Start) / (sound.End - sound.Start);
        IReadOnlyList<VisemePart> parts = VisemeTable.Find(sound.Symbol);
        return parts[place < parts[0].Share ? 0 : ^1].Viseme.Shape.Opening;
    }

    private static double Correlation(double[] a, double[] b, int lag)
    {
        (double A, double B)[] pairs = [.. Enumerable.Range(0, a.Length).Where(i => i - lag >= 0 && i - lag < b.Length).Select(i => (a[i], b[i - lag]))];
        double meanA = pairs.Average(pair => pair.A);
        double meanB = pairs.Average(pair => pair.B);
        double covariance = pairs.Sum(pair => (pair.A - meanA) * (pair.B - meanB));
        return covariance / Math.Sqrt(pairs.Sum(pair => Math.Pow(pair.A - meanA, 2)) * pairs.Sum(pair => Math.Pow(pair.B - meanB, 2)));
    }
}
