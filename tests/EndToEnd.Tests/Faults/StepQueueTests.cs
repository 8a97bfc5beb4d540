using AlinFunctions.Pipeline;
using AlinFunctions.Pipeline.Jobs;
using AlinFunctions.Pipeline.Messages;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;

namespace AlinFunctions.EndToEnd.Tests.Faults;

[Collection(nameof(FaultCollection))]
public sealed class StepQueueTests(DisturbedStack product)
{
    private QueueClient Steps => product.Stack.Queues.GetQueueClient(StoreNames.Steps);

    private QueueClient Poison => product.Stack.Queues.GetQueueClient(StoreNames.PoisonedSteps);

    [Fact]
    public async Task A_lost_step_message_is_sent_again()
    {
        JobId job = await DropBeforeAHeldWorker("lost-step");
        await Steps.ClearMessagesAsync();
        await product.Stack.Resume("worker");

        await product.OneVideo(job);

        (await product.Results(job)).ShouldContain(result => result.Verb == "SynthesizeSpeech" && result.Attempt > 1);
    }

    [Fact]
    public async Task A_doubled_step_message_makes_one_video()
    {
        JobId job = await DropBeforeAHeldWorker("doubled-step");
        foreach (PeekedMessage message in (await Steps.PeekMessagesAsync(32)).Value)
        {
            await Steps.SendMessageAsync(message.Body);
        }

        await product.Stack.Resume("worker");

        await product.OneVideo(job);
    }

    [Fact]
    public async Task A_step_message_that_comes_after_the_next_attempt_changes_nothing()
    {
        JobId job = await DropBeforeAHeldWorker("late-step");
        QueueMessage[] late = await Steps.ReceiveMessagesAsync(32, TimeSpan.FromHours(1));
        await product.Stack.Resume("worker");
        await product.OneVideo(job);
        IReadOnlyDictionary<string, string> made = await product.Drops.Versions(StoreNames.Jobs, $"{job}/");
        IReadOnlyDictionary<string, string> published = await product.Published(job);

        foreach (QueueMessage message in late)
        {
            await Steps.UpdateMessageAsync(message.MessageId, message.PopReceipt, visibilityTimeout: TimeSpan.Zero);
        }

        await Empty(Steps);
        (await product.Results(job)).ShouldContain(result => result.Attempt > 1);
        (await product.Drops.Versions(StoreNames.Jobs, $"{job}/")).ShouldBe(made, ignoreOrder: true);
        (await product.Published(job)).ShouldBe(published, ignoreOrder: true);
    }

    [Fact]
    public async Task Garbage_among_the_steps_disturbs_nobody()
    {
        int worker = product.Stack.Pid("worker"), host = product.Stack.Pid("host");
        var raw = new QueueServiceClient(product.Stack.Store);
        foreach (string garbage in Garbage.Bodies)
        {
            await Steps.SendMessageAsync(garbage);
        }

        await raw.GetQueueClient(StoreNames.Steps).SendMessageAsync("%% not even base64 %%");

        await product.OneVideo(await product.DropClip("garbage-steps"));

        await Empty(Steps);
        await Empty(Poison);
        (product.Stack.Pid("worker"), product.Stack.Pid("host")).ShouldBe((worker, host));
    }

    [Fact]
    public async Task A_step_poisoned_once_is_tried_again()
    {
        JobId job = await DropBeforeAHeldWorker("poisoned-once");
        await PoisonOne(job);
        await product.Stack.Resume("worker");

        await product.OneVideo(job);

        (await product.Results(job)).ShouldContain(result => result.Attempt > 1);
    }

    [Fact]
    public async Task A_step_poisoned_again_and_again_fails_its_job_in_words()
    {
        JobId job = await DropBeforeAHeldWorker("poisoned");
        await Eventually.Holds("the job has failed", async () =>
        {
            await PoisonOne(job);
            return (await product.Drops.Read<JobRecord>(JobPaths.Record(job)))!.State != JobState.Accepted;
        });
        await product.Stack.Resume("worker");

        JobRecord record = await product.Drops.End(job);

        record.State.ShouldBe(JobState.Failed);
        record.Failure!.Kind.ShouldBe(FailureKind.Internal);
        record.Failure.Stage.ShouldBe("SynthesizeSpeech");
        record.Failure.Sentence.English.ShouldContain("five tries");
        record.Failure.Sentence.Chinese.ShouldNotBeEmpty();
        (await product.Published(job)).ShouldBeEmpty();
        await Empty(Steps);
    }

    private async Task<JobId> DropBeforeAHeldWorker(string folder)
    {
        await Empty(Steps);
        await product.Stack.Pause("worker");
        JobId job = await product.DropClip(folder);
        await Eventually.Holds("the first steps are queued", async () =>
            (await Steps.PeekMessagesAsync(32)).Value.Any(message => Of(message.Body, job)?.Work is SynthesizeSpeechStep));
        return job;
    }

    private async Task PoisonOne(JobId job)
    {
        foreach (QueueMessage message in (await Steps.ReceiveMessagesAsync(32, TimeSpan.FromSeconds(1))).Value)
        {
            if (Of(message.Body, job)?.Work is SynthesizeSpeechStep)
            {
                await Poison.SendMessageAsync(message.Body);
                await Steps.DeleteMessageAsync(message.MessageId, message.PopReceipt);
            }
        }
    }

    private static StepMessage? Of(BinaryData body, JobId job) => body.ToObjectFromJson<StepMessage>(PipelineJson.Compact) is { } step && step.Job == job ? step : null;

    private static Task Empty(QueueClient queue) =>
        Eventually.Holds($"{queue.Name} is empty", async () => (await queue.GetPropertiesAsync()).Value.ApproximateMessagesCount == 0);
}
