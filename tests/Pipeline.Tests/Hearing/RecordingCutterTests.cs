using AlinFunctions.Pipeline.Hearing;
using AlinFunctions.Pipeline.Speech;

namespace AlinFunctions.Pipeline.Tests.Hearing;

public sealed class RecordingCutterTests
{
    [Fact]
    public void A_short_recording_is_one_stretch() =>
        Cut("a2 0.5 a2").ShouldBe([0..(int)(4.5 * SoundFrames.SampleRate)]);

    [Fact]
    public void A_long_one_is_cut_in_the_middle_of_its_longest_silences()
    {
        IReadOnlyList<Range> stretches = Cut("a8 0.3 a6 0.6 a5 0.2 a9 0.5 a4 0.2 i3");

        Starts(stretches).ShouldBe([0, 14.6, 29.35], tolerance: 0.03);
    }

    [Fact]
    public void Where_nobody_ever_pauses_it_is_cut_at_the_quietest_place()
    {
        float[] samples = DrawnRecording.Draw("a30");
        for (int i = 11 * SoundFrames.SampleRate; i < (int)(11.2 * SoundFrames.SampleRate); i++)
        {
            samples[i] *= 0.4f;
        }

        IReadOnlyList<Range> stretches = RecordingCutter.Cut(DrawnRecording.Analyse(samples), samples.Length);

        Starts(stretches)[1].ShouldBeInRange(11, 11.2);
    }

    [Fact]
    public void Stretches_meet_and_none_is_longer_than_twenty_seconds_and_a_rest()
    {
        IReadOnlyList<Range> stretches = Cut("a25 0.4 a1 0.4 a31 9 a5 0.2 s3");

        stretches[0].Start.Value.ShouldBe(0);
        stretches.Zip(stretches.Skip(1)).ShouldAllBe(pair => pair.First.End.Value == pair.Second.Start.Value);
        stretches.ShouldAllBe(stretch => stretch.End.Value - stretch.Start.Value <= 21 * SoundFrames.SampleRate);
    }

    [Theory]
    [InlineData("4 a2 0.3 a9", 3.7, 6.15)]
    [InlineData("a2", 0, 2)]
    [InlineData("1 a1.5", .7, 2.5)]
    public void A_beginning_is_the_first_seconds_in_which_somebody_speaks(string parts, double from, double to)
    {
        float[] samples = DrawnRecording.Draw(parts);

        Range beginning = RecordingCutter.Beginning(DrawnRecording.Analyse(samples), samples.Length);

        ((double)beginning.Start.Value / SoundFrames.SampleRate).ShouldBe(from, .05);
        ((double)beginning.End.Value / SoundFrames.SampleRate).ShouldBe(to, .05);
    }

    [Fact]
    public void Tracks_cover_their_stretches_and_hold_every_word_once()
    {
        var speech = new HeardSpeech(
            [new TimedPhoneme(" ", 0, 1, 0), new TimedPhoneme("a", 1, 2.5, 0), new TimedPhoneme("i", 2.5, 3.99, 0)],
            [new TimedWord("One", 1, 1.9), new TimedWord("two", 1.9, 2.5), new TimedWord("three.", 2.5, 4)]);

        SpeechTrack first = HeardTracks.Of(speech, 0..(2 * SoundFrames.SampleRate), last: false), second = HeardTracks.Of(speech, (2 * SoundFrames.SampleRate)..(4 * SoundFrames.SampleRate), last: true);

        first.Phonemes.ShouldBe([new TimedPhoneme(" ", 0, 1, 0), new TimedPhoneme("a", 1, 2, 0)]);
        second.Phonemes.ShouldBe([new TimedPhoneme("a", 0, 0.5, 0), new TimedPhoneme("i", 0.5, 2, 0)]);
        first.Words.Select(word => word.Text).ShouldBe(["One"]);
        second.Words.ShouldBe([new TimedWord("two", 0, 0.5), new TimedWord("three.", 0.5, 2)]);
        (first.SampleCount, second.SampleCount).ShouldBe((48_000, 48_000));
    }

    private static IReadOnlyList<Range> Cut(string parts)
    {
        float[] samples = DrawnRecording.Draw(parts);
        return RecordingCutter.Cut(DrawnRecording.Analyse(samples), samples.Length);
    }

    private static double[] Starts(IReadOnlyList<Range> stretches) => [.. stretches.Select(stretch => (double)stretch.Start.Value / SoundFrames.SampleRate)];
}
