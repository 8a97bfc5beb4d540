using AlinFunctions.Pipeline.Scripts;
using AlinFunctions.Pipeline.Speech;

namespace AlinFunctions.Pipeline.Tests.Speech;

public sealed class SpeechTimingTests
{
    private const double Frame = 0.025;

    [Fact]
    public void Phonemes_come_two_frames_before_their_labels_and_cover_the_wave()
    {
        // ^ h ˈ i . $ : sound from frame 8 to frame 16, as the energy says.
        (WaveCut cut, SpeechTrack track) = Lay(Segment(0.3, new SpokenWord("Hi.", "hˈi", ".")), [10, 3, 2, 5, 6, 2], sounding: 8..16);

        cut.ShouldBe(new WaveCut(6, 19, 7200));
        track.SampleCount.ShouldBe((13 * 600) + 7200);
        string.Concat(track.Phonemes.Select(phoneme => phoneme.Symbol)).ShouldBe(" hi.");
        track.Phonemes[1].Start.ShouldBe(2 * Frame, 1e-9);
        track.Phonemes[2].Start.ShouldBe(5 * Frame, 1e-9);
        track.Phonemes[2].Stress.ShouldBe(2);
        track.Phonemes[3].Start.ShouldBe(10 * Frame, 1e-9);
        track.Phonemes[3].End.ShouldBe((double)track.SampleCount / track.SampleRate, 1e-9);
    }

    [Fact]
    public void A_long_silent_last_phoneme_ends_where_the_sound_ends()
    {
        (_, SpeechTrack track) = Lay(Segment(0, new SpokenWord("Hi.", "hi", ".")), [10, 3, 30, 6, 2], sounding: 8..15);

        track.Phonemes[2].End.ShouldBe((15 - 6) * Frame, 1e-9);
    }

    [Fact]
    public void A_blank_that_is_not_silent_is_a_passage_and_a_silent_comma_is_a_pause()
    {
        ScriptSegment segment = Segment(0, new SpokenWord("a", "a", " "), new SpokenWord("o,", "o", ", "), new SpokenWord("u", "u", ""));
        // ^10 a4 ' '2 o6 ,8 ' '2 u6 $4
        (_, SpeechTrack track) = Lay(segment, [10, 4, 2, 6, 8, 2, 6, 4], 8..20, 29..36);

        string.Concat(track.Phonemes.Select(phoneme => phoneme.Symbol)).ShouldBe(" ao,u ");
        track.Phonemes[1].End.ShouldBe((13 - 6) * Frame, 1e-9);
        track.Phonemes[3].Start.ShouldBe((20 - 6) * Frame, 1e-9);
        track.Phonemes[3].End.ShouldBe((29 - 6) * Frame, 1e-9);
        track.Words.Select(word => word.Text).ShouldBe(["a", "o,", "u"]);
        track.Words[1].End.ShouldBe(track.Phonemes[2].End);
        track.Words[2].Start.ShouldBe(track.Phonemes[4].Start);
    }

    [Fact]
    public void A_tone_and_a_breath_belong_to_their_phoneme()
    {
        (_, SpeechTrack track) = Lay(Segment(0, new SpokenWord("怕", "pʰa↘", "")), [10, 2, 2, 3, 3, 6], sounding: 8..18);

        string.Concat(track.Phonemes.Select(phoneme => phoneme.Symbol)).ShouldBe(" pa ");
        track.Phonemes[2].Stress.ShouldBe(1);
        track.Phonemes[2].Start.ShouldBe((12 - 6) * Frame, 1e-9);
    }

    [Fact]
    public void A_segment_without_sound_in_its_energy_still_lays_every_phoneme()
    {
        (_, SpeechTrack track) = Lay(Segment(0.1, new SpokenWord("Hi.", "hi", ".")), [10, 3, 5, 6, 2]);

        track.Phonemes.Select(phoneme => phoneme.Symbol).ShouldBe([" ", "h", "i", "."]);
        track.Phonemes.ShouldAllBe(phoneme => phoneme.Start < phoneme.End);
    }

    [Fact]
    public void A_break_comes_where_its_pause_is_quietest_and_what_follows_is_later_by_it()
    {
        // ^10 a4 ,8 ' '2 u6 $4: silent from frame 14 to frame 23.
        SpokenWord last = new("u", "u", "");
        (WaveCut cut, SpeechTrack track) = Lay(Segment(0.2, new SpokenWord("a,", "a", ", ", new WordDirection { Break = 0.7 }), last), [10, 4, 8, 2, 6, 4], 8..14, 23..30);
        (WaveCut plainCut, SpeechTrack plain) = Lay(Segment(0.2, new SpokenWord("a,", "a", ", "), last), [10, 4, 8, 2, 6, 4], 8..14, 23..30);

        cut.Gaps.Count.ShouldBe(1);
        cut.Gaps[0].Samples.ShouldBe(16800);
        cut.Gaps[0].At.ShouldBeInRange(14 * 600, 23 * 600);
        cut.SampleCount.ShouldBe(plainCut.SampleCount + 16800);
        track.Words[0].End.ShouldBe(plain.Words[0].End, 1e-9);
        track.Words[1].Start.ShouldBe(plain.Words[1].Start + 0.7, 1e-9);
        track.Phonemes[^1].End.ShouldBe((double)cut.SampleCount / 24000, 1e-9);
        track.Phonemes.Zip(track.Phonemes.Skip(1)).ShouldAllBe(pair => pair.First.End == pair.Second.Start && pair.First.Start < pair.First.End);
    }

    [Fact]
    public void A_break_where_the_model_did_not_pause_is_still_a_pause_of_the_track()
    {
        (WaveCut cut, SpeechTrack track) = Lay(
            Segment(0, new SpokenWord("a", "a", " ", new WordDirection { Break = 0.5 }), new SpokenWord("u", "u", "")), [10, 4, 2, 1, 6, 4], 8..25);

        cut.Gaps.Count.ShouldBe(1);
        string.Concat(track.Phonemes.Select(phoneme => phoneme.Symbol)).ShouldBe(" a,u ");
        (track.Words[1].Start - track.Words[0].End).ShouldBe(0.525, 0.001);
    }

    [Fact]
    public void A_break_after_the_last_word_stands_in_the_place_of_the_segments_pause()
    {
        (WaveCut cut, _) = Lay(Segment(0.3, new SpokenWord("Hi.", "hi", ".", new WordDirection { Break = 1.5 })), [10, 3, 5, 6, 2], sounding: 8..16);

        cut.PauseSamples.ShouldBe(36000);
        cut.Gaps.ShouldBeEmpty();
    }

    private static (WaveCut Cut, SpeechTrack Track) Lay(ScriptSegment segment, int[] durations, params Range[] sounding)
    {
        FrameMap map = FrameMap.At(1, durations);
        var energy = new float[2 * map.Frames];
        Array.Fill(energy, -9);
        foreach (Range range in sounding)
        {
            energy.AsSpan((2 * range.Start.Value)..(2 * range.End.Value)).Fill(7);
        }

        return SpeechTiming.Lay(segment, PhonemeLine.Of(segment), map, energy);
    }

    private static ScriptSegment Segment(double pause, params SpokenWord[] words) => new(0, "text", "en", words, pause);
}
