using AlinFunctions.Pipeline.Jobs;
using AlinFunctions.Pipeline.Messages;
using AlinFunctions.Pipeline.Scripts;
using AlinFunctions.Pipeline.Speech;

namespace AlinFunctions.Activities.Tests;

public sealed class SegmentScriptTests(Emulator emulator)
{
    [Theory]
    [InlineData("Hello there. It is 5:30 pm, and 20% of us are late.", "en", "af_heart")]
    [InlineData("大家好。现在是下午五点半，我们有 20% 的人迟到了。", "zh", "zf_xiaoxiao")]
    public async Task A_script_is_cut_and_pronounced_in_its_own_language(string text, string language, string voice)
    {
        Scene scene = await Scene.Open(emulator);
        Job job = await scene.AcceptedJob(text);

        SegmentedScript script = await Segment(scene, job);

        (script.Language, script.Voice, script.Refusal).ShouldBe((language, voice, null));
        ScriptSegment[] segments = (await scene.Store.Read<ScriptSegment[]>(script.Path, default)).ShouldNotBeNull();
        segments.Length.ShouldBe(script.Count);
        string.Concat(segments.Select(segment => segment.Text)).Where(char.IsLetterOrDigit).ShouldBe(text.Where(char.IsLetterOrDigit));
        segments.SelectMany(segment => segment.Words).ShouldAllBe(word => word.Phonemes.Length > 0);
    }

    [Fact]
    public async Task The_language_of_a_marked_up_script_is_that_of_its_words()
    {
        Scene scene = await Scene.Open(emulator);
        Job job = await scene.AcceptedJob("<emphasis level=\"strong\">你好</emphasis><break time=\"500ms\"/>世界");

        SegmentedScript script = await Segment(scene, job);

        (script.Language, script.Voice, script.Refusal).ShouldBe(("zh", "zf_xiaoxiao", null));
        (await scene.Store.Read<ScriptSegment[]>(script.Path, default)).ShouldNotBeNull()[0].Text.ShouldBe("你好世界");
    }

    [Fact]
    public async Task The_voice_that_the_job_names_speaks()
    {
        Scene scene = await Scene.Open(emulator);
        Job job = await scene.AcceptedJob("Hello.", new JobOptions { Voice = " AM_Adam" });

        (await Segment(scene, job)).Voice.ShouldBe("am_adam");
    }

    [Fact]
    public async Task The_jobs_own_lexicon_says_its_words_and_captions_keep_what_is_written()
    {
        Scene scene = await Scene.Open(emulator);
        Job plain = await scene.AcceptedJob("Our sequel database.");
        Job job = await scene.AcceptedJob("Our SQL database.");
        await scene.Put(JobPaths.Input(job.Id, "lexicon.csv"), Scene.Bytes("SQL,sequel\n"));

        SegmentedScript said = await Segment(scene, job with { Lexicon = JobPaths.Input(job.Id, "lexicon.csv") });

        ScriptSegment[] segments = (await scene.Store.Read<ScriptSegment[]>(said.Path, default)).ShouldNotBeNull();
        ScriptSegment[] spelled = (await scene.Store.Read<ScriptSegment[]>((await Segment(scene, plain)).Path, default)).ShouldNotBeNull();
        segments[0].Text.ShouldBe("Our SQL database.");
        segments[0].Words.Select(word => word.Phonemes).ShouldBe(spelled[0].Words.Select(word => word.Phonemes));
    }

    [Fact]
    public async Task What_the_job_asks_of_the_voice_is_written_into_every_segment()
    {
        Scene scene = await Scene.Open(emulator);
        Job job = await scene.AcceptedJob("Hello.", new JobOptions { Voice = "am_adam", Style = SpeechStyle.Sad, StyleDegree = 1.5, Speed = 1.25, Pitch = -2 });

        SegmentedScript script = await Segment(scene, job);

        ScriptSegment[] segments = (await scene.Store.Read<ScriptSegment[]>(script.Path, default)).ShouldNotBeNull();
        segments.ShouldAllBe(segment => segment.Direction == new SpeechDirection("am_adam") { Style = SpeechStyle.Sad, Degree = 1.5, Rate = 1.25, Pitch = -2 });
    }

    [Fact]
    public async Task A_script_with_nothing_to_say_is_refused_in_words_and_leaves_nothing()
    {
        Scene scene = await Scene.Open(emulator);
        Job job = await scene.AcceptedJob("— … !");

        SegmentedScript script = await Segment(scene, job);

        script.Count.ShouldBe(0);
        (script.Refusal!.Kind, script.Refusal.Stage, script.Refusal.Sentence.English).ShouldBe((FailureKind.BadScript, "SegmentScript", "The script has no words to say."));
        (await scene.Store.Blob(script.Path).ExistsAsync(TestContext.Current.CancellationToken)).Value.ShouldBeFalse();
    }

    private static Task<SegmentedScript> Segment(Scene scene, Job job) => new SegmentScript(scene.Store, Tables.Shelf).Run(job, default);
}
