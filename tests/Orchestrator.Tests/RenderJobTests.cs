using System.Reflection;
using AlinFunctions.Orchestrator.Orchestrations;
using AlinFunctions.Pipeline.Composition;
using AlinFunctions.Pipeline.Delivery.Webhooks;
using AlinFunctions.Pipeline.Jobs;
using AlinFunctions.Pipeline.Messages;
using Microsoft.Azure.Functions.Worker;

namespace AlinFunctions.Orchestrator.Tests;

public sealed class RenderJobTests
{
    private static readonly StepReading Working = new(StepState.Working, null, null);

    [Fact]
    public void It_is_what_an_accepted_job_starts() =>
        typeof(RenderJob).GetMethod(nameof(RenderJob.Run))!.GetCustomAttribute<FunctionAttribute>()!.Name.ShouldBe(Activities.StartJob.Orchestration);

    [Fact]
    public async Task A_job_becomes_a_published_video_with_a_link()
    {
        var product = new ScriptedProduct();
        await using Stage stage = await Stage.Open(product);

        JobOutcome outcome = await stage.Render();

        outcome.State.ShouldBe(JobState.Succeeded);
        outcome.Video!.Link.ShouldBe(new Uri("https://example.org/v"));
        product.Recorded.ShouldBe(outcome);
        product.News.ShouldBe([
            new JobNews(Stage.Job.Id, JobMoment.Progress, "Animate"), new JobNews(Stage.Job.Id, JobMoment.Progress, "Compose"),
            new JobNews(Stage.Job.Id, JobMoment.Progress, "Publish"), new JobNews(Stage.Job.Id, JobMoment.Ended)], ignoreOrder: true);
        product.News.Last().Moment.ShouldBe(JobMoment.Ended);
        product.Works.Count.ShouldBe(1 + (3 * 3) + 1);
        RenderProgress progress = (await stage.Ended(Stage.Job.Id.ToString())).ReadCustomStatusAs<RenderProgress>()!;
        progress.ShouldBe(new RenderProgress("Publish", 3, 3, 3));
    }

    [Fact]
    public async Task A_job_ends_as_it_did_though_nobody_can_be_told()
    {
        var product = new ScriptedProduct { Before = name => _ = name == nameof(Activities.NotifyWebhooks) ? throw new IOException("The store is down.") : 0 };
        await using Stage stage = await Stage.Open(product);

        (await stage.Render()).State.ShouldBe(JobState.Succeeded);
        product.News.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_recording_is_heard_instead_of_spoken(bool withScript)
    {
        var product = new ScriptedProduct();
        await using Stage stage = await Stage.Open(product);
        Job job = Stage.Job with
        {
            Audio = ArtifactPath.Parse("jobs/0123456789abcdef0123/input/audio.mp3", null),
            Script = withScript ? Stage.Job.Script : null,
            Options = new JobOptions { Lang = "zh", Captions = CaptionSource.Hear },
        };

        (await stage.Render(job)).State.ShouldBe(JobState.Succeeded);

        HearAudioStep heard = product.Works.OfType<HearAudioStep>().ShouldHaveSingleItem();
        heard.ShouldBe(new HearAudioStep(job.Audio.Value, withScript ? JobPaths.Script(job.Id) : null, withScript ? "en" : "zh", WriteDown: true));
        product.Works.Select(work => work.Verb).ShouldNotContain(verb => verb == "SynthesizeSpeech" || verb == "Vocode");
        product.Rounds.Count.ShouldBe(withScript ? 1 : 0);
        product.Cut!.Segments.Select(segment => segment.SampleCount).ShouldBe(product.Samples);
        (await stage.Ended(job.Id.ToString())).ReadCustomStatusAs<RenderProgress>().ShouldBe(new RenderProgress("Publish", 3, 3, 3));
    }

    [Fact]
    public async Task A_job_without_a_portrait_becomes_speech_alone()
    {
        var product = new ScriptedProduct();
        await using Stage stage = await Stage.Open(product);

        JobOutcome outcome = await stage.Speak();

        (outcome.State, outcome.Video, outcome.Speech!.DurationSeconds).ShouldBe((JobState.Succeeded, null, product.Samples.Sum() / 24_000.0));
        product.Works.Select(work => work.Verb).Distinct(StringComparer.Ordinal).ShouldBe(["SynthesizeSpeech", "Vocode", "JoinSpeech"]);
        product.Cut!.Segments.Select(segment => (segment.Clip, segment.SampleCount)).ShouldBe(product.Samples.Select(samples => ((ArtifactPath?)null, samples)));
    }

    [Fact]
    public async Task Frames_and_samples_of_the_segments_meet()
    {
        var product = new ScriptedProduct();
        await using Stage stage = await Stage.Open(product);

        await stage.Render();

        AnimateSegmentStep[] clips = [.. product.Works.OfType<AnimateSegmentStep>().OrderBy(clip => clip.Segment)];

        // 25 frames a second of 24,000 samples: 960 samples a frame, and a frame belongs to the segment in which it begins.
        clips.Select(clip => (clip.FirstFrame, clip.FrameCount, clip.FirstSample)).ShouldBe([(0, 26, 0), (26, 32, 24_500), (58, 13, 55_507)]);
        clips.ShouldAllBe(clip => clip.Seed == 7 && clip.FramesPerSecond == 25);
        product.Cut!.Segments.Select(segment => (segment.FrameCount, segment.SampleCount)).ShouldBe([(26, 24_500), (32, 31_007), (13, 12_001)]);
    }

    [Fact]
    public async Task Frame_rate_overlays_films_and_music_reach_their_steps()
    {
        var product = new ScriptedProduct();
        await using Stage stage = await Stage.Open(product);
        ArtifactPath Input(string name) => JobPaths.Input(Stage.Job.Id, name);

        await stage.Render(Stage.Job with
        {
            Options = new JobOptions { Fps = 30, Title = "A title", BurnCaptions = true, MusicLevel = -12 },
            Logo = Input("logo.png"),
            Music = Input("music.mp3"),
            PoseVideo = Input("pose.mp4"),
        });

        product.Works.OfType<WatchReferenceStep>().ShouldHaveSingleItem().ShouldBe(new WatchReferenceStep(Input("pose.mp4"), null));
        AnimateSegmentStep[] clips = [.. product.Works.OfType<AnimateSegmentStep>().OrderBy(clip => clip.Segment)];

        // 800 samples a frame.
        clips.Select(clip => (clip.FirstFrame, clip.FrameCount)).ShouldBe([(0, 31), (31, 39), (70, 15)]);
        clips.ShouldAllBe(clip => clip.FramesPerSecond == 30 && clip.Reference != null);
        var overlay = new OverlayPlan { BurnCaptions = true, Title = "A title", Logo = Input("logo.png") };
        clips.ShouldAllBe(clip => clip.Overlay == overlay);
        product.Cut!.FramesPerSecond.ShouldBe(30);
        ComposeVideoStep compose = product.Works.OfType<ComposeVideoStep>().ShouldHaveSingleItem();
        (compose.Title, compose.Music, compose.MusicLevel).ShouldBe(("A title", Input("music.mp3"), -12));
    }

    [Fact]
    public async Task All_segments_are_spoken_at_once()
    {
        var product = new ScriptedProduct();
        product.Worker = run => run.Verb == "SynthesizeSpeech" && product.Works.OfType<SynthesizeSpeechStep>().Count() < 3 ? Working : null;
        await using Stage stage = await Stage.Open(product);

        (await stage.Render()).State.ShouldBe(JobState.Succeeded);
    }

    [Fact]
    public async Task Of_a_long_script_no_more_than_32_segments_are_under_way()
    {
        var product = new ScriptedProduct { Samples = [.. Enumerable.Repeat(2_400, 34)] };
        product.Worker = run => run.Verb == "SynthesizeSpeech" && product.Works.OfType<SynthesizeSpeechStep>().Count() < 32 ? Working : null;
        await using Stage stage = await Stage.Open(product);

        (await stage.Render()).State.ShouldBe(JobState.Succeeded);

        List<string> log = [.. product.Log];
        log.IndexOf("> SynthesizeSpeech 32 #1").ShouldBeGreaterThan(log.IndexOf("Done Vocode 0 #1"));
        log.IndexOf("> AnimateSegment 33 #1").ShouldBeGreaterThan(log.IndexOf("Done AnimateSegment 1 #1"));
    }

    [Fact]
    public async Task A_segment_is_animated_when_it_and_all_before_it_have_spoken_and_no_sooner()
    {
        var product = new ScriptedProduct();
        product.Worker = run => run is { Verb: "Vocode", Segment: 1 } && !(product.Log.Contains("> AnimateSegment 0 #1") && product.Log.Contains("Done Vocode 2 #1")) ? Working : null;
        await using Stage stage = await Stage.Open(product);

        await stage.Render();

        List<string> log = [.. product.Log];
        log.IndexOf("> AnimateSegment 1 #1").ShouldBeGreaterThan(log.IndexOf("Done Vocode 1 #1"));
        log.IndexOf("> AnimateSegment 2 #1").ShouldBeGreaterThan(log.IndexOf("Done Vocode 1 #1"));
        log.IndexOf("> ComposeVideo #1").ShouldBeGreaterThan(log.FindLastIndex(line => line.StartsWith("Done AnimateSegment", StringComparison.Ordinal)));
    }
}
