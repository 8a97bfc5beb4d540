using AlinFunctions.Pipeline.Jobs;
using AlinFunctions.Pipeline.Messages;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;

namespace AlinFunctions.EndToEnd.Tests.Faults;

[Collection(nameof(FaultCollection))]
public sealed class ResultQueueTests(DisturbedStack product)
{
    private QueueClient Results => product.Stack.Queues.GetQueueClient(StoreNames.Results);

    [Fact]
    public async Task A_lost_result_message_is_made_good_by_a_look_into_the_store()
    {
        JobId job = await DropBeforeAHeldHost("lost-result");
        await Results.ClearMessagesAsync();
        await product.Stack.Resume("host");

        await product.OneVideo(job);
    }

    [Fact]
    public async Task A_doubled_result_message_makes_one_video()
    {
        JobId job = await DropBeforeAHeldHost("doubled-result");
        foreach (PeekedMessage message in (await Results.PeekMessagesAsync(32)).Value)
        {
            await Results.SendMessageAsync(message.Body);
            await Results.SendMessageAsync(message.Body);
        }

        await product.Stack.Resume("host");

        await product.OneVideo(job);
    }

    [Fact]
    public async Task A_result_message_that_comes_after_the_job_changes_nothing()
    {
        JobId job = await DropBeforeAHeldHost("late-result");
        QueueMessage[] late = await Results.ReceiveMessagesAsync(32, TimeSpan.FromHours(1));
        await product.Stack.Resume("host");
        await product.OneVideo(job);
        IReadOnlyDictionary<string, string> published = await product.Published(job);

        foreach (QueueMessage message in late)
        {
            await Results.UpdateMessageAsync(message.MessageId, message.PopReceipt, visibilityTimeout: TimeSpan.Zero);
        }

        await Empty(Results);
        late.ShouldNotBeEmpty();
        (await product.Published(job)).ShouldBe(published, ignoreOrder: true);
    }

    [Fact]
    public async Task Garbage_among_the_results_disturbs_nobody()
    {
        int host = product.Stack.Pid("host");
        var raw = new QueueServiceClient(product.Stack.Store);
        foreach (string garbage in Garbage.Bodies)
        {
            await Results.SendMessageAsync(garbage);
        }

        await raw.GetQueueClient(StoreNames.Results).SendMessageAsync("%% not even base64 %%");

        await product.OneVideo(await product.DropClip("garbage-results"));

        await Empty(Results);
        await Empty(product.Stack.Queues.GetQueueClient(StoreNames.PoisonedResults));
        product.Stack.Pid("host").ShouldBe(host);
    }

    // The worker is held until the host is, so that what it makes is told to nobody.
    private async Task<JobId> DropBeforeAHeldHost(string folder)
    {
        QueueClient steps = product.Stack.Queues.GetQueueClient(StoreNames.Steps);
        await Empty(steps);
        await product.Stack.Pause("worker");
        JobId job = await product.DropClip(folder);
        await Eventually.Holds("the first steps are queued", async () => (await steps.PeekMessagesAsync(32)).Value.Length >= 3);
        await product.Stack.Pause("host");
        await product.Stack.Resume("worker");
        await Eventually.Holds("a result is told", async () => (await Results.PeekMessagesAsync(32)).Value.Length > 0);
        return job;
    }

    private static Task Empty(QueueClient queue) =>
        Eventually.Holds($"{queue.Name} is empty", async () => (await queue.GetPropertiesAsync()).Value.ApproximateMessagesCount == 0);
}
