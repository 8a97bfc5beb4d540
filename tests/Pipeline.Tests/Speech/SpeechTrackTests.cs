using AlinFunctions.Pipeline.Speech;

namespace AlinFunctions.Pipeline.Tests.Speech;

public sealed class SpeechTrackTests
{
    [Fact]
    public void Joined_tracks_meet_on_one_clock()
    {
        var first = new SpeechTrack(8_000, 4_000, [new TimedPhoneme("a", 0, 0.5, 2)], [new TimedWord("Ah", 0.1, 0.4)]);
        var second = new SpeechTrack(8_000, 2_000, [new TimedPhoneme("b", 0, 0.25, 0)], [new TimedWord("be.", 0.05, 0.2)]);

        SpeechTrack joined = SpeechTrack.Join([first, second, first]);

        (joined.SampleRate, joined.SampleCount).ShouldBe((8_000, 10_000));
        joined.Phonemes.Select(phoneme => (phoneme.Symbol, phoneme.Start, phoneme.End)).ShouldBe([("a", 0, 0.5), ("b", 0.5, 0.75), ("a", 0.75, 1.25)]);
        joined.Words.Select(word => (word.Text, Math.Round(word.Start, 6))).ShouldBe([("Ah", 0.1), ("be.", 0.55), ("Ah", 0.85)]);
    }
}
