using AlinFunctions.Pipeline.Jobs;
using AlinFunctions.Pipeline.Messages;
using Azure.Storage.Blobs;

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
        BlobClient wave = product.Stack.Blobs.GetBlobContainerClient(lost.Container).GetBlobClient(lost.Name);
        await wave.DeleteAsync();
        IReadOnlyDictionary<string, string> done = await product.Done(job);

        await product.Stack.Resume("worker");

        await product.OneVideo(job);
        IReadOnlyDictionary<string, string> afterwards = await product.Done(job);
        (await wave.ExistsAsync()).Value.ShouldBeTrue();
        done.Where(step => afterwards[step.Key] != step.Value).Select(step => step.Key).ShouldHaveSingleItem().ShouldContain(vocoded.Step.ToString());
    }
}
