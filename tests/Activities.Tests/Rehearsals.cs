using System.Reflection;
using AlinFunctions.Activities.Batches;
using AlinFunctions.Activities.Consents;
using AlinFunctions.Activities.Retention;
using AlinFunctions.Activities.Schedules;
using AlinFunctions.Activities.Steps;
using AlinFunctions.Activities.Tests.Batches;
using AlinFunctions.Activities.Tests.Consents;
using AlinFunctions.Activities.Tests.Retention;
using AlinFunctions.Activities.Tests.Schedules;
using AlinFunctions.Pipeline.Batches;
using AlinFunctions.Pipeline.Consents;
using AlinFunctions.Pipeline.Delivery;
using AlinFunctions.Pipeline.Delivery.Webhooks;
using AlinFunctions.Pipeline.Jobs;
using AlinFunctions.Pipeline.Messages;
using AlinFunctions.Pipeline.Schedules;
using AlinFunctions.Pipeline.Scripts;
using Microsoft.Azure.Functions.Worker;

namespace AlinFunctions.Activities.Tests;

/// <summary>Every activity of the product with a store and an input that make it work.</summary>
internal static class Rehearsals
{
    /// <summary>Gets how each is set up, by its name.</summary>
    public static IReadOnlyDictionary<string, Func<Scene, Task<RehearsedActivity>>> All { get; } = new Dictionary<string, Func<Scene, Task<RehearsedActivity>>>(StringComparer.Ordinal)
    {
        [nameof(AcceptDrop)] = async scene =>
        {
            FrozenDrop drop = await scene.GoodDrop("ada");
            return Exact(async () => await new AcceptDrop(scene.Store, scene.Folders, Scene.Webhooks, scene.Clock).Run(drop, default));
        },
        [nameof(StartJob)] = async scene =>
        {
            Job job = await scene.AcceptedJob();
            var engine = await RunningEngine.Start();
            return Exact(async () =>
            {
                await new StartJob(scene.Store).Run(job, engine.Client, default);
                return null;
            }) with
            { Beside = engine };
        },
        [nameof(SegmentScript)] = async scene =>
        {
            Job job = await scene.AcceptedJob("Hello there. How are you?");
            return Rewriting(async () => await new SegmentScript(scene.Store, Tables.Shelf).Run(job, default));
        },
        [nameof(PreparePortrait)] = scene => Step(scene, job => new PreparePortraitStep(job.Portrait!.Value, 720, null), order => new PreparePortrait(scene.Dispatcher).Run(order, default)),
        [nameof(SynthesizeSpeech)] = scene => Step(scene, job => new SynthesizeSpeechStep(JobPaths.Script(job.Id), 0, "af_heart", 1), order => new SynthesizeSpeech(scene.Dispatcher).Run(order, default)),
        [nameof(HearAudio)] = scene => Step(scene, job => new HearAudioStep(JobPaths.Input(job.Id, "audio.wav")), order => new HearAudio(scene.Dispatcher).Run(order, default)),
        [nameof(WatchReference)] = scene => Step(scene, job => new WatchReferenceStep(JobPaths.Input(job.Id, "pose.mp4"), null), order => new WatchReference(scene.Dispatcher).Run(order, default)),
        [nameof(Vocode)] = scene => Step(scene, job => new VocodeStep(0, job.Script!.Value, job.Script!.Value), order => new Vocode(scene.Dispatcher).Run(order, default)),
        [nameof(AnimateSegment)] = scene => Step(scene, job => new AnimateSegmentStep(0, 0, 25, 0, 25, 7, job.Script!.Value, job.Portrait!.Value), order => new AnimateSegment(scene.Dispatcher).Run(order, default)),
        [nameof(ComposeVideo)] = scene => Step(scene, job => new ComposeVideoStep(JobPaths.CutList(job.Id), "ada", "en"), order => new ComposeVideo(scene.Dispatcher).Run(order, default)),
        [nameof(ReadStepResult)] = async scene =>
        {
            Job job = await scene.AcceptedJob();
            StepTicket ticket = await scene.Dispatcher.Dispatch(new StepOrder<VocodeStep>(job, 1, new VocodeStep(0, job.Script!.Value, job.Script!.Value)), default);
            return Exact(async () => await new ReadStepResult(scene.Store, scene.Queues).Run(ticket, default));
        },
        [nameof(WriteCutList)] = async scene =>
        {
            Job job = await scene.AcceptedJob();
            var cut = new CutList([new CutSegment(job.Script!.Value, job.Script!.Value, job.Script!.Value, 25, 24_000)], 25);
            return Rewriting(async () => await new WriteCutList(scene.Store).Run(new CutListOrder(job.Id, cut), default));
        },
        [nameof(PublishVideo)] = async scene =>
        {
            PublishOrder order = await FinishedVideo(scene);
            return Rewriting(async () => await new PublishVideo(scene.Store, new Publisher(scene.Store)).Run(order, default));
        },
        [nameof(JoinSpeech)] = scene => Step(scene, job => new JoinSpeechStep(JobPaths.CutList(job.Id)), order => new JoinSpeech(scene.Dispatcher).Run(order, default)),
        [nameof(PublishSpeech)] = async scene =>
        {
            SpeechOrder order = await FinishedSpeech(scene);
            return Rewriting(async () => await new PublishSpeech(scene.Store, new Publisher(scene.Store)).Run(order, default));
        },
        [nameof(CreateShareLink)] = async scene =>
        {
            PublishedVideo video = (await new PublishVideo(scene.Store, new Publisher(scene.Store)).Run(await FinishedVideo(scene), default)).ShouldNotBeNull();
            return Exact(async () => await new CreateShareLink(scene.Links).Run(video, default));
        },
        [nameof(CreateSpeechLink)] = async scene =>
        {
            PublishedSpeech speech = (await new PublishSpeech(scene.Store, new Publisher(scene.Store)).Run(await FinishedSpeech(scene), default)).ShouldNotBeNull();
            return Exact(async () => await new CreateSpeechLink(scene.Links).Run(speech, default));
        },
        [nameof(NotifyWebhooks)] = async scene =>
        {
            Job job = await scene.AcceptedJob(options: new JobOptions { Webhook = new Uri("http://127.0.0.1:9/hook") });
            await scene.Endpoints.Register(new Uri("https://example.org/hook"), [], null, default);
            var engine = await RunningEngine.Start();
            return Exact(async () =>
            {
                await Webhooks.Senders.Notifier(scene).Run(new JobNews(job.Id, JobMoment.Accepted), engine.Client, default);
                return null;
            }) with
            { Beside = engine };
        },
        [nameof(SendWebhook)] = async scene =>
        {
            DeliveryTurn turn = await Webhooks.Senders.Turn(scene, new Uri("http://127.0.0.1:9/hook"));
            SendWebhook activity = Webhooks.Senders.Sender(scene);
            return Exact(async () => await activity.Run(turn, default));
        },
        [nameof(DropRun)] = async scene =>
        {
            await scene.Put("schedules/news.json", Scene.Bytes("""{"cron":"0 * * * * *","script":"Hi.","speech":true}"""));
            var run = new ScheduledRun(ScheduleName.Of("news"), new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero), 0);
            return Exact(async () => await ScheduleTests.Run(scene, run));
        },
        [nameof(FreezeBatch)] = async scene =>
        {
            FrozenBatch batch = await BatchTests.Drop(scene, "script\nHi.\n");
            return Exact(async () => await new FreezeBatch(scene.Folders).Run(batch.Folder, default));
        },
        [nameof(AcceptBatch)] = async scene =>
        {
            FrozenBatch batch = await BatchTests.Drop(scene, "script\nHi.\n");
            return Exact(async () => await BatchTests.Accept(scene).Run(batch, default));
        },
        [nameof(StartBatch)] = async scene =>
        {
            FrozenBatch batch = await BatchTests.Drop(scene, "script\nHi.\n");
            var engine = await RunningEngine.Start();
            return Exact(async () =>
            {
                await new StartBatch().Run(batch.Id, engine.Client, default);
                return null;
            }) with
            { Beside = engine };
        },
        [nameof(AdvanceBatch)] = async scene =>
        {
            FrozenBatch batch = await BatchTests.Drop(scene, "script\nHi.\n");
            await BatchTests.Accept(scene).Run(batch, default);
            var engine = await RunningEngine.Start();
            return Exact(async () => await BatchTests.Advance(scene, engine, batch)) with { Beside = engine };
        },
        [nameof(AdvanceWithdrawal)] = async scene =>
        {
            ConsentRecord consent = await ConsentTests.Agree(scene);
            await ConsentTests.Made(scene, "made", Scene.Png);
            var engine = await RunningEngine.Start();
            return Exact(async () => await ConsentTests.Advance(scene, engine, consent)) with { Beside = engine };
        },
        [nameof(SweepJobs)] = async scene =>
        {
            await ConsentTests.Made(scene, "made", Scene.Png);
            return Exact(async () => await SweepTests.Sweep(scene, scene.Clock.GetUtcNow().AddDays(40), videos: false));
        },
        [nameof(RecordOutcome)] = async scene =>
        {
            Job job = await scene.AcceptedJob();
            return Exact(async () => await new RecordOutcome(scene.Store, scene.Clock).Run(new OutcomeOrder(job.Id, JobOutcome.Cancelled), default));
        },
    };

    /// <summary>Gets the names of all activities in the product.</summary>
    public static IEnumerable<string> Names =>
        from type in typeof(AcceptDrop).Assembly.GetTypes()
        from method in type.GetMethods()
        where method.GetParameters().Any(parameter => parameter.GetCustomAttribute<ActivityTriggerAttribute>() is not null)
        select method.GetCustomAttribute<FunctionAttribute>()!.Name;

    /// <summary>Leaves a composed video of one segment, with all that was made on the way to it.</summary>
    public static async Task<PublishOrder> FinishedVideo(Scene scene, string text = "Hello there.", string language = "en", string voice = "af_heart")
    {
        Job job = await scene.AcceptedJob(text);
        var video = new VideoReady(Made(job, "v.mp4"), Made(job, "p.jpg"), Made(job, "c.vtt"), Made(job, "c.srt"), 1);
        foreach (ArtifactPath file in video.Files)
        {
            await scene.Put(file, Scene.Bytes(file.FileName));
        }

        await scene.PutJson<ScriptSegment[]>(JobPaths.Script(job.Id), [new ScriptSegment(0, text, language, [], 0.5)]);
        await Close(scene, StepDispatcher.PortraitPlace(job), "PreparePortrait", null, -9);
        await Close(scene, new StepPlace(JobPaths.Steps(job.Id).Below("Vocode-0000-000000000000")), "Vocode", 0, 3);
        await Close(scene, new StepPlace(JobPaths.Steps(job.Id).Below("ComposeVideo-000000000000")), "ComposeVideo", null, 8);
        return new PublishOrder(job, video, language, voice);
    }

    /// <summary>Leaves joined speech of one segment.</summary>
    public static async Task<SpeechOrder> FinishedSpeech(Scene scene)
    {
        Job job = await scene.AcceptedJob() with { Portrait = null, PortraitHash = "" };
        var speech = new JoinedSpeech(Made(job, "s.wav"), Made(job, "c.vtt"), Made(job, "c.srt"), Made(job, "t.json"), 1);
        foreach (ArtifactPath file in speech.Files)
        {
            await scene.Put(file, Scene.Bytes(file.FileName));
        }

        await scene.PutJson<ScriptSegment[]>(JobPaths.Script(job.Id), [new ScriptSegment(0, "Hello there.", "en", [], 0.5)]);
        await Close(scene, new StepPlace(JobPaths.Steps(job.Id).Below("Vocode-0000-000000000000")), "Vocode", 0, 3);
        return new SpeechOrder(job, speech, "en", "af_heart");
    }

    private static ArtifactPath Made(Job job, string name) => JobPaths.Steps(job.Id).Below($"ComposeVideo-000000000000/attempt-1/{name}");

    private static Task Close(Scene scene, StepPlace place, string verb, int? segment, int seconds)
    {
        DateTimeOffset start = new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero).AddSeconds(seconds);
        return scene.PutJson(place.Result, new StepResult(StepId.For(verb, segment, "x"), verb, segment, 1, "w", start, start.AddSeconds(2.5), new ClipReady(place.File(1, "x"), 1), null));
    }

    private static async Task<RehearsedActivity> Step<TWork>(Scene scene, Func<Job, TWork> work, Func<StepOrder<TWork>, Task<StepTicket>> run)
        where TWork : StepWork
    {
        Job job = await scene.AcceptedJob();
        return Exact(async () => await run(new StepOrder<TWork>(job, 1, work(job))));
    }

    private static RehearsedActivity Exact(Func<Task<object?>> run) => new(run, Rewrites: false);

    private static RehearsedActivity Rewriting(Func<Task<object?>> run) => new(run, Rewrites: true);
}
