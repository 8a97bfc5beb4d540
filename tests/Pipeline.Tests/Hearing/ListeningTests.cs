using AlinFunctions.Pipeline.Hearing;
using AlinFunctions.Pipeline.Speech;

namespace AlinFunctions.Pipeline.Tests.Hearing;

public sealed class ListeningTests
{
    private const string Parts = "0.30 a0.20 s0.15 i0.25 0.40 s0.20 a0.30 0.20";

    private static readonly (string Symbol, double Start)[] Truth = [(" ", 0), ("a", 0.3), ("s", 0.5), ("i", 0.65), (" ", 0.9), ("s", 1.3), ("a", 1.5), (" ", 1.8)];

    [Fact]
    public void Known_sounds_are_found_where_they_are_and_a_pause_only_where_one_is()
    {
        SoundFrames frames = DrawnRecording.Analyse(DrawnRecording.Draw(Parts));
        PathSound[] sounds = [PathSound.Pause, Sound('a', 0), PathSound.Pause, Sound('s', 1), Sound('i', 1), PathSound.Pause, Sound('s', 2), PathSound.Pause, Sound('a', 3), PathSound.Pause];
        var path = new SoundPath(sounds) { Words = ["Ah,", "see", "S", "a."] };

        HeardSpeech heard = ScriptAligner.Align(frames, 0, frames.Count, path, DrawnRecording.Table());

        ShouldBeTrue(heard.Phonemes);
        heard.Words.Select(word => word.Text).ShouldBe(path.Words);
        heard.Words.Select(word => Math.Round(word.Start, 1)).ShouldBe([0.3, 0.5, 1.3, 1.5]);
    }

    [Fact]
    public void Sounds_are_heard_where_nobody_knows_what_is_said()
    {
        SoundFrames frames = DrawnRecording.Analyse(DrawnRecording.Draw(Parts));

        ShouldBeTrue(SoundListener.Listen(frames, DrawnRecording.Table()).Phonemes);
    }

    [Fact]
    public void Features_do_not_depend_on_the_blocks_that_a_wave_comes_in()
    {
        float[] samples = DrawnRecording.Draw(Parts);

        SoundFrames one = DrawnRecording.Analyse(samples, samples.Length), many = DrawnRecording.Analyse(samples, 313);

        many.Count.ShouldBe(one.Count);
        Enumerable.Range(0, one.Count).All(frame => one[frame].SequenceEqual(many[frame])).ShouldBeTrue();
    }

    [Fact]
    public void Loudness_does_not_change_what_is_heard()
    {
        float[] samples = DrawnRecording.Draw(Parts);

        ShouldBeTrue(SoundListener.Listen(DrawnRecording.Analyse([.. samples.Select(sample => sample / 20)]), DrawnRecording.Table()).Phonemes);
    }

    [Fact]
    public void Where_it_is_silent_the_mouth_is_closed_whatever_was_aligned_there()
    {
        SoundFrames frames = DrawnRecording.Analyse(DrawnRecording.Draw("0.30 a0.50 0.40 a0.30"));
        var speech = new HeardSpeech([new TimedPhoneme("a", 0, 1.5, 0)], []);

        IReadOnlyList<TimedPhoneme> closed = SilenceGate.Close(speech, frames).Phonemes;

        closed.Select(one => one.Symbol).ShouldBe([" ", "a", " ", "a"]);
        closed.Zip([0, 0.3, 0.8, 1.2]).ShouldAllBe(pair => Math.Abs(pair.First.Start - pair.Second) < 0.03);
    }

    [Fact]
    public void The_table_that_ships_knows_the_sounds_of_both_languages()
    {
        "aiustmnɑɛʌʂɕʨɤ ".ShouldAllBe(symbol => SoundTable.Default.Symbols.Contains(symbol));
        SoundTable.Default.Models.ShouldAllBe(model => model.Frames > 1 && model.Means.All(float.IsFinite) && model.Variances.All(variance => variance > 0));
    }

    private static PathSound Sound(char symbol, int word) => new(symbol, word, 0);

    private static void ShouldBeTrue(IReadOnlyList<TimedPhoneme> heard)
    {
        heard.Select(one => one.Symbol).ShouldBe(Truth.Select(one => one.Symbol));
        heard.Zip(Truth).ShouldAllBe(pair => Math.Abs(pair.First.Start - pair.Second.Start) < 0.03);
        heard.Zip(heard.Skip(1)).ShouldAllBe(pair => pair.First.End == pair.Second.Start);
    }
}
