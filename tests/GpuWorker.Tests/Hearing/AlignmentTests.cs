using AlinFunctions.GpuWorker.Tests.Speech;
using AlinFunctions.Instruments.Seeing;
using AlinFunctions.Pipeline.Animation;
using AlinFunctions.Pipeline.Hearing;
using AlinFunctions.Pipeline.Jobs;
using AlinFunctions.Pipeline.Scripts;
using AlinFunctions.Pipeline.Speech;
using AlinFunctions.Pipeline.Vocoder;

namespace AlinFunctions.GpuWorker.Tests.Hearing;

/// <summary>Recordings whose truth is known: voices of our own that taught the table nothing, with noise.</summary>
public sealed class AlignmentTests(SpeakingMachine machine) : IClassFixture<SpeakingMachine>
{
    [Theory]
    [InlineData("am_puck", "The old bridge was closed for repairs, so we walked along the river.")]
    [InlineData("zm_yunyang", "昨天晚上我们在河边散步，看见一只白色的鸟。")]
    public async Task Sounds_of_a_script_are_found_in_a_noisy_recording_and_lips_follow(string voice, string text)
    {
        (SpokenWave wave, IReadOnlyList<SpeechTrack> tracks) = await machine.Speak(text, voice, 1);
        SpeechTrack truth = tracks.ShouldHaveSingleItem();
        SoundFrames frames = Analyse(wave);
        IReadOnlyList<ScriptSegment> script = ScriptReader.Read(text, null, machine.Pronouncer);

        HeardSpeech aligned = ScriptAligner.Align(frames, 0, frames.Count, SoundPath.Of(script), SoundTable.Default);

        double[] errors = [.. Starts(truth.Phonemes).Zip(Starts(aligned.Phonemes), (a, b) => Math.Abs(a - b)).Order()];
        errors[errors.Length / 2].ShouldBeLessThanOrEqualTo(0.025);
        errors.Average().ShouldBeLessThanOrEqualTo(0.06);
        aligned.Words.Select(word => word.Text).ShouldBe(truth.Words.Select(word => word.Text));
        Follows(truth, SilenceGate.Close(aligned, frames).Phonemes, least: 0.8);
    }

    [Theory]
    [InlineData("am_puck", "The old bridge was closed for repairs, so we walked along the river.")]
    [InlineData("zm_yunyang", "昨天晚上我们在河边散步，看见一只白色的鸟。")]
    public async Task Without_a_script_lips_still_follow(string voice, string text)
    {
        (SpokenWave wave, IReadOnlyList<SpeechTrack> tracks) = await machine.Speak(text, voice, 1);
        SoundFrames frames = Analyse(wave);

        Follows(tracks[0], SilenceGate.Close(SoundListener.Listen(frames, SoundTable.Default), frames).Phonemes, least: 0.5);
    }

    [Fact]
    public async Task A_script_that_cannot_be_what_is_said_is_refused_and_the_right_one_is_not()
    {
        const string Said = "The old bridge was closed for repairs, so we walked along the river.";
        SoundFrames frames = Analyse((await machine.Speak(Said, "am_puck", 1)).Wave);
        SoundPath Path(string text) => SoundPath.Of(ScriptReader.Read(text, null, machine.Pronouncer));

        ScriptMatch.Check(Path(Said), frames);

        InvalidDropException longer = Should.Throw<InvalidDropException>(() => ScriptMatch.Check(Path(string.Concat(Enumerable.Repeat(Said + " ", 6))), frames));
        longer.Kind.ShouldBe(FailureKind.BadAudio);
        longer.Sentence.English.ShouldMatch(@"^The script does not belong to the recording: its \d+ sounds cannot be what is said in \d\.\d seconds of speech\.");
        Should.Throw<InvalidDropException>(() => ScriptMatch.Check(Path("No."), frames)).Sentence.Chinese.ShouldStartWith("脚本与录音不符");
    }

    private static void Follows(SpeechTrack truth, IReadOnlyList<TimedPhoneme> heard, double least)
    {
        LagCorrelation follows = LagCorrelation.Of(Openings(truth with { Phonemes = heard }), Openings(truth), mostLag: 5);
        follows.Best.ShouldBeGreaterThanOrEqualTo(least);
        Math.Abs(follows.Lag).ShouldBeLessThanOrEqualTo(1);
    }

    private static float[] Openings(SpeechTrack track)
    {
        var mouth = new MouthTrack(track, new PortraitShape(0, 0.5f));
        return [.. Enumerable.Range(0, 25 * track.SampleCount / track.SampleRate).Select(n => (float)mouth.At(n / 25.0).Opening)];
    }

    private static IEnumerable<double> Starts(IEnumerable<TimedPhoneme> phonemes) => phonemes.Where(one => VisemeTable.IsSound(one.Symbol)).Select(one => one.Start);

    // A room 20 dB below the voice.
    private static SoundFrames Analyse(SpokenWave wave)
    {
        var random = new Random(3);
        double gain = Math.Sqrt(3 * wave.Samples.Average(x => (double)x * x)) / 10;
        var analysis = new SoundAnalysis();
        analysis.Add([.. wave.Samples.Select(x => x + (float)(gain * ((2 * random.NextDouble()) - 1)))]);
        return analysis.Finish();
    }
}
