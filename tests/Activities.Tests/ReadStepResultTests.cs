using AlinFunctions.Pipeline.Jobs;
using AlinFunctions.Pipeline.Messages;
using Azure.Storage.Queues;

namespace AlinFunctions.Activities.Tests;

public sealed class ReadStepResultTests(Emulator emulator)
{
    private static readonly StepId Step = StepId.Parse("Vocode-0000-0", null);
    private static readonly StepPlace Place = new(ArtifactPath.Parse("jobs/0123456789abcdef0123/steps/Vocode-0000-0", null));
    private static readonly StepFailure Broken = new(FailureKind.Internal, new Sentence("It broke.", "出错了。"), null);

    [Fact]
    public async Task A_result_is_done_whichever_attempt_left_it()
    {
        Scene scene = await Scene.Open(emulator);
        var wave = new WaveReady(Place.File(1, "a.wav"), Place.File(1, "t.json"), 24_000, 100);
        await scene.PutJson(Place.Result, Result(1, wave, null));

        (await Read(scene, attempt: 2)).ShouldBe(new StepReading(StepState.Done, wave, null));
    }

    [Fact]
    public async Task A_result_outweighs_a_failure()
    {
        Scene scene = await Scene.Open(emulator);
        await scene.PutJson(Place.Failure(1), Result(1, null, Broken));
        await scene.PutJson(Place.Result, Result(2, new ClipReady(Place.File(2, "c.mp4"), 1), null));

        (await Read(scene, attempt: 1)).State.ShouldBe(StepState.Done);
    }

    [Fact]
    public async Task An_attempt_that_failed_says_why()
    {
        Scene scene = await Scene.Open(emulator);
        await scene.PutJson(Place.Failure(1), Result(1, null, Broken));

        (await Read(scene, attempt: 1)).ShouldBe(new StepReading(StepState.Failed, null, Broken));
        (await Read(scene, attempt: 2)).State.ShouldBe(StepState.Working);
    }

    [Fact]
    public async Task A_step_without_a_word_is_working_until_its_silence_is_over_by_the_stores_clock()
    {
        Scene scene = await Scene.Open(emulator);
        DateTimeOffset now = await StoreTime(scene);

        (await Read(scene, dispatched: now.AddMinutes(-1))).State.ShouldBe(StepState.Working);
        (await Read(scene, dispatched: now.AddMinutes(-3))).State.ShouldBe(StepState.Silent);
    }

    [Fact]
    public async Task A_heartbeat_puts_the_silence_off()
    {
        Scene scene = await Scene.Open(emulator);
        await scene.PutJson(Place.Heartbeat, new StepHeartbeat(1, "w"));
        DateTimeOffset now = await StoreTime(scene);

        (await Read(scene, dispatched: now.AddHours(-1))).State.ShouldBe(StepState.Working);
        (await Read(scene, dispatched: now.AddHours(-1), silence: TimeSpan.FromDays(-1))).State.ShouldBe(StepState.Silent);
    }

    [Fact]
    public async Task A_step_that_queues_behind_an_older_message_is_not_silent()
    {
        Scene scene = await Scene.Open(emulator);
        QueueClient steps = scene.Queues.GetQueueClient(StoreNames.Steps);
        await steps.SendMessageAsync("somebody else's", TestContext.Current.CancellationToken);
        DateTimeOffset later = (await StoreTime(scene)).AddMinutes(1);

        (await Read(scene, dispatched: later, silence: TimeSpan.FromDays(-1))).State.ShouldBe(StepState.Working);
        await steps.ClearMessagesAsync(TestContext.Current.CancellationToken);
        (await Read(scene, dispatched: later, silence: TimeSpan.FromDays(-1))).State.ShouldBe(StepState.Silent);
    }

    private static StepResult Result(int attempt, StepOutput? output, StepFailure? failure) => new(Step, "Vocode", 0, attempt, "w", default, default, output, failure);

    private static Task<StepReading> Read(Scene scene, int attempt = 1, DateTimeOffset? dispatched = null, TimeSpan? silence = null) =>
        new ReadStepResult(scene.Store, scene.Queues).Run(new StepTicket(Step, Place, attempt, dispatched ?? DateTimeOffset.MaxValue, TimeSpan.FromSeconds(1), silence ?? TimeSpan.FromMinutes(2)), default);

    private static async Task<DateTimeOffset> StoreTime(Scene scene) =>
        (await scene.Blobs.GetPropertiesAsync(TestContext.Current.CancellationToken)).GetRawResponse().Headers.Date!.Value;
}
