using AlinFunctions.Pipeline;
using AlinFunctions.Pipeline.Jobs;
using AlinFunctions.Pipeline.Messages;
using Azure.Storage.Blobs;
using Azure.Storage.Queues.Models;

namespace AlinFunctions.EndToEnd.Tests.Faults;

[Collection(nameof(FaultCollection))]
public sealed class LostArtifactTests(DisturbedStack product)
{
    [Fact]
    public async Task A_wave_that_the_store_has_lost_is_made_again()
    {
        JobId job = await product.DropClip("lost-wave");
        StepResult? vocoded = null;
        await Eventually.Holds("a wave is made", async () =>
            (vocoded = (await product.Results(job)).FirstOrDefault(result => result.Output is WaveReady)) is not null);
        await product.Stack.Pause("worker");
        (await product.Done(job)).Keys.ShouldNotContain(name => name.Contains("ComposeVideo", StringComparison.Ordinal), "The worker was held too late.");
        ArtifactPath lost = ((WaveReady)vocoded!.Output!).Wave;
        BlobClient wave = Blob(lost);
        await wave.DeleteAsync();
        IReadOnlyDictionary<string, string> done = await product.Done(job);

        await product.Stack.Resume("worker");

        await product.OneVideo(job);
        IReadOnlyDictionary<string, string> afterwards = await product.Done(job);
        (await wave.ExistsAsync()).Value.ShouldBeTrue();
        done.Where(step => afterwards[step.Key] != step.Value).Select(step => step.Key).ShouldHaveSingleItem().ShouldContain(vocoded.Step.ToString());
    }

    [Fact]
    public async Task A_video_that_the_store_has_lost_before_it_was_published_is_composed_again()
    {
        JobId job = await product.DropClip("lost-video");
        await Eventually.Holds("all clips are made", async () => (await product.Results(job)).Count(result => result.Output is ClipReady) == 3);
        await product.Stack.Pause("worker");
        await Eventually.Holds("the composition is queued, or begun", async () => await IsComposing(job));
        await product.Stack.Pause("host");
        await product.Stack.Resume("worker");
        StepResult? composed = null;
        await Eventually.Holds("the video is composed", async () =>
            (composed = (await product.Results(job)).FirstOrDefault(result => result.Output is VideoReady)) is not null);
        (await product.Published(job)).ShouldBeEmpty("The host was held too late.");
        await Blob(((VideoReady)composed!.Output!).Video).DeleteAsync();
        IReadOnlyDictionary<string, string> done = await product.Done(job);

        await product.Stack.Resume("host");

        await product.OneVideo(job);
        IReadOnlyDictionary<string, string> afterwards = await product.Done(job);
        done.Where(step => afterwards[step.Key] != step.Value).Select(step => step.Key).ShouldHaveSingleItem().ShouldContain(composed.Step.ToString());
    }

    private async Task<bool> IsComposing(JobId job)
    {
        ArtifactPath steps = JobPaths.Steps(job);
        PeekedMessage[] queued = await product.Stack.Queues.GetQueueClient(StoreNames.Steps).PeekMessagesAsync(32);
        return queued.Any(message => message.Body.ToObjectFromJson<StepMessage>(PipelineJson.Compact)?.Work is ComposeVideoStep)
            || (await product.Drops.Versions(steps.Container, $"{steps.Name}/ComposeVideo")).Count > 0;
    }

    private BlobClient Blob(ArtifactPath path) => product.Stack.Blobs.GetBlobContainerClient(path.Container).GetBlobClient(path.Name);
}
