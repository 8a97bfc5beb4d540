using System.Text;
using System.Text.Json;
using AlinFunctions.Pipeline.Animation;
using AlinFunctions.Pipeline.Composition;
using AlinFunctions.Pipeline.Jobs;
using AlinFunctions.Pipeline.Messages;

namespace AlinFunctions.Pipeline.Tests.Messages;

/// <summary>Messages live in queues and histories: what was written once must always be read. The golden files are never edited, only added to.</summary>
public sealed class MessageJsonTests
{
    /// <summary>What one queue message holds in Base64, as the service counts it.</summary>
    private const int MostBytes = 48 * 1024;

    private static readonly JobId Job = JobId.Parse("0123456789abcdef0123", null);
    private static readonly StepId Step = StepId.For("Vocode", 3, "golden");
    private static readonly StepPlace Place = new(JobPaths.Steps(Job).Below(Step.ToString()));
    private static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private static readonly Dictionary<string, StepWork> Works = new(StringComparer.Ordinal)
    {
        ["work-portrait"] = new PreparePortraitStep(JobPaths.Input(Job, "portrait.jpg"), 720, 2),
        ["work-portrait-pictured"] = new PreparePortraitStep(
            JobPaths.Input(Job, "portrait.jpg"), 720, null,
            new PictureOptions { Aspect = FrameAspect.Wide, Preprocess = Preprocess.Extcrop, Background = Background.Video }, JobPaths.Input(Job, "background.mp4"), 25),
        ["work-speech"] = new SynthesizeSpeechStep(JobPaths.Script(Job), 3, "zf_xiaoxiao", 1.25),
        ["work-vocode"] = new VocodeStep(3, Place.File(1, "features.bin"), Place.File(1, "track.json")),
        ["work-animate"] = new AnimateSegmentStep(3, 75, 60, 72_000, 25, -7, Place.File(1, "track.json"), ArtifactPath.Parse("portraits/p/attempt-1/portrait.bin", null)),
        ["work-join"] = new JoinSpeechStep(JobPaths.CutList(Job)),
        ["work-animate-directed"] = new AnimateSegmentStep(
            3, 75, 60, 72_000, 25, -7, Place.File(1, "track.json"), ArtifactPath.Parse("portraits/p/attempt-1/portrait.bin", null),
            new MotionOptions { PoseStyle = 7, ExpressionScale = 1.5, HeadMotion = 0.5, BlinkRate = 20, HeadYaw = HeadKeys.Parse("0@0, 10@2.5", null) }, Place.File(1, "before.json")),
        ["work-animate-overlaid"] = new AnimateSegmentStep(
            3, 75, 60, 72_000, 30, -7, Place.File(1, "track.json"), ArtifactPath.Parse("portraits/p/attempt-1/portrait.bin", null),
            Overlay: new OverlayPlan { BurnCaptions = true, Title = "片名", TitleStyle = TitleStyle.Card, Logo = JobPaths.Input(Job, "logo.png"), LogoCorner = LogoCorner.BottomLeft, LogoSize = 0.25 }),
        ["work-animate-filmed"] = new AnimateSegmentStep(
            3, 75, 60, 72_000, 25, -7, Place.File(1, "track.json"), ArtifactPath.Parse("portraits/p/attempt-1/portrait.bin", null), Backdrop: Place.File(1, "backdrop.mp4"), BackdropFrames: 250),
        ["work-hear"] = new HearAudioStep(JobPaths.Input(Job, "audio.mp3"), JobPaths.Script(Job), "zh", WriteDown: true),
        ["work-hear-beginning"] = new HearAudioStep(JobPaths.Input(Job, "audio.mp3"), Beginning: true),
        ["work-watch"] = new WatchReferenceStep(JobPaths.Input(Job, "pose.mp4"), JobPaths.Input(Job, "blink.webm")),
        ["work-animate-following"] = new AnimateSegmentStep(
            3, 75, 60, 72_000, 25, -7, Place.File(1, "track.json"), ArtifactPath.Parse("portraits/p/attempt-1/portrait.bin", null), Reference: Place.File(1, "motion.json")),
        ["work-compose"] = new ComposeVideoStep(JobPaths.CutList(Job), "片子", "zh"),
        ["work-compose-scored"] = new ComposeVideoStep(JobPaths.CutList(Job), "片子", "zh", JobPaths.Input(Job, "music.mp3"), -20),
    };

    private static readonly Dictionary<string, StepOutput> Outputs = new(StringComparer.Ordinal)
    {
        ["made-portrait"] = new PortraitReady(ArtifactPath.Parse("portraits/p/attempt-1/portrait.bin", null), 720, 960),
        ["made-portrait-filmed"] = new PortraitReady(ArtifactPath.Parse("portraits/p/attempt-1/portrait.bin", null), 720, 960, Place.File(1, "backdrop.mp4"), 250),
        ["made-speech"] = new SpeechReady(Place.File(1, "features.bin"), Place.File(1, "track.json")),
        ["made-wave"] = new WaveReady(Place.File(1, "a.wav"), Place.File(1, "track.json"), 24_000, 57_600),
        ["made-clip"] = new ClipReady(Place.File(1, "a.mp4"), 60),
        ["made-joined"] = new JoinedSpeech(Place.File(1, "s.wav"), Place.File(1, "c.vtt"), Place.File(1, "c.srt"), Place.File(1, "t.json"), 12.48),
        ["made-heard"] = new AudioHeard("zh", [new WaveReady(Place.File(1, "0.wav"), Place.File(1, "0.json"), 24_000, 480_000), new WaveReady(Place.File(1, "1.wav"), Place.File(1, "1.json"), 24_000, 57_600)]),
        ["made-watched"] = new ReferenceWatched(Place.File(1, "motion.json")),
        ["made-video"] = new VideoReady(Place.File(1, "v.mp4"), Place.File(1, "p.jpg"), Place.File(1, "c.vtt"), Place.File(1, "c.srt"), 12.48),
    };

    public static TheoryData<string> WorkNames => [.. Works.Keys];

    public static TheoryData<string> OutputNames => [.. Outputs.Keys];

    [Theory]
    [MemberData(nameof(WorkNames))]
    public void A_message_written_long_ago_is_still_read(string name)
    {
        string golden = Golden(name, Message(Works[name]));

        JsonSerializer.Deserialize<StepMessage>(golden, PipelineJson.Compact).ShouldBe(Message(Works[name]));
    }

    [Theory]
    [MemberData(nameof(WorkNames))]
    public void A_message_is_written_as_the_golden_one(string name) =>
        JsonSerializer.Serialize(Message(Works[name]), PipelineJson.Readable).ShouldBe(Golden(name, Message(Works[name])).TrimEnd());

    [Theory]
    [MemberData(nameof(OutputNames))]
    public void A_result_written_long_ago_is_still_read(string name)
    {
        StepResult read = JsonSerializer.Deserialize<StepResult>(Golden(name, Result(Outputs[name])), PipelineJson.Compact)!;

        read.ShouldBe(Result(Outputs[name]));
    }

    [Theory]
    [MemberData(nameof(OutputNames))]
    public void A_result_is_written_as_the_golden_one(string name) =>
        JsonSerializer.Serialize(Result(Outputs[name]), PipelineJson.Readable).ShouldBe(Golden(name, Result(Outputs[name])).TrimEnd());

    [Fact]
    public void Every_kind_of_work_and_of_output_has_its_golden_file()
    {
        Works.Values.Select(work => work.GetType()).Distinct().ShouldBe(Kinds<StepWork>(), ignoreOrder: true);
        Outputs.Values.Select(output => output.GetType()).Distinct().ShouldBe(Kinds<StepOutput>(), ignoreOrder: true);
    }

    [Fact]
    public void A_verb_is_the_name_that_the_message_says() =>
        Works.Values.ShouldAllBe(work => JsonSerializer.Serialize(work, PipelineJson.Compact).StartsWith($"{{\"verb\":\"{work.Verb}\",", StringComparison.Ordinal));

    [Fact]
    public void A_history_keeps_what_a_step_was_given_and_made()
    {
        // Histories are written with the durable client's own defaults, not ours.
        foreach (StepWork work in Works.Values)
        {
            JsonSerializer.Deserialize<StepWork>(JsonSerializer.Serialize(work)).ShouldBe(work);
        }

        foreach (StepOutput output in Outputs.Values)
        {
            var reading = new StepReading(StepState.Done, output, null);
            JsonSerializer.Deserialize<StepReading>(JsonSerializer.Serialize(reading)).ShouldBe(reading);
        }
    }

    [Fact]
    public void A_field_that_a_newer_version_added_is_read_over()
    {
        string newer = JsonSerializer.Serialize(Message(Works["work-vocode"]), PipelineJson.Compact).Replace("\"attempt\":1", "\"attempt\":1,\"later\":{\"a\":[]}", StringComparison.Ordinal);

        JsonSerializer.Deserialize<StepMessage>(newer, PipelineJson.Compact).ShouldBe(Message(Works["work-vocode"]));
    }

    [Fact]
    public void The_longest_message_fits_a_queue()
    {
        ArtifactPath longest = ArtifactPath.Parse("jobs/" + new string('a', 1000), null);
        StepWork[] wide =
        [
            new PreparePortraitStep(longest, 1080, 9, new PictureOptions { Aspect = FrameAspect.Wide, Preprocess = Preprocess.Extcrop, Background = Background.Video }, longest, 30),
            new SynthesizeSpeechStep(longest, 9999, new string('v', 200), 1.23456789012345),
            new VocodeStep(9999, longest, longest),
            new AnimateSegmentStep(
                9999, int.MaxValue, int.MaxValue, long.MaxValue, 30, long.MinValue, longest, longest, Longest(), longest,
                new OverlayPlan { BurnCaptions = true, Title = new string('片', OverlayPlan.LongestTitle), Logo = longest, LogoSize = 0.123456789012345 }, longest, longest, int.MaxValue),
            new HearAudioStep(longest, longest, "zh", WriteDown: true),
            new ComposeVideoStep(longest, new string('片', 1024), "zh", longest, -12.3456789012345),
            new WatchReferenceStep(longest, longest),
            new JoinSpeechStep(longest),
        ];

        wide.Select(work => work.GetType()).ShouldBe(Kinds<StepWork>(), ignoreOrder: true);
        wide.ShouldAllBe(work => Encoding.UTF8.GetByteCount(JsonSerializer.Serialize(new StepMessage(Job, Step, 9, new StepPlace(longest), work), PipelineJson.Compact)) < MostBytes);
    }

    private static MotionOptions Longest()
    {
        HeadKeys keys = HeadKeys.Parse(string.Join(',', Enumerable.Range(1, HeadKeys.Most).Select(i => $"-9.87654321012345@{i}.123456789012345")), null);
        return new MotionOptions { HeadYaw = keys, HeadPitch = keys, HeadRoll = keys };
    }

    private static IEnumerable<Type> Kinds<T>() => typeof(T).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(T)));

    private static StepMessage Message(StepWork work) => new(Job, Step, 1, Place, work);

    private static StepResult Result(StepOutput output) => new(Step, "Vocode", 3, 1, "worker-1", Noon, Noon.AddSeconds(2.5), output, null);

    private static string Golden<T>(string name, T now)
    {
        string path = Path.Combine(AppContext.BaseDirectory, "Messages", "Golden", $"{name}.json");
        File.Exists(path).ShouldBeTrue($"There is no golden {name}.json. A new kind is written as:\n{JsonSerializer.Serialize(now, PipelineJson.Readable)}");
        return File.ReadAllText(path);
    }
}
