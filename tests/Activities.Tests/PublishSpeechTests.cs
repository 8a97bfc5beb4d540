using AlinFunctions.Pipeline.Delivery;
using AlinFunctions.Pipeline.Messages;

namespace AlinFunctions.Activities.Tests;

public sealed class PublishSpeechTests(Emulator emulator) : IClassFixture<Emulator>
{
    [Fact]
    public async Task Sound_captions_timings_and_manifest_lie_side_by_side()
    {
        Scene scene = await Scene.Open(emulator);
        SpeechOrder order = await Rehearsals.FinishedSpeech(scene);

        PublishedSpeech speech = (await Publish(scene, order)).ShouldNotBeNull();

        ArtifactPath[] files = [speech.Sound, speech.WebVtt, speech.Srt, speech.Timings, speech.Manifest];
        files.Select(file => file.FileName).ShouldBe(["speech.wav", "captions.vtt", "captions.srt", "timings.json", "job.json"]);
        files.ShouldAllBe(file => file.Container == StoreNames.Videos);
        (await scene.Store.Blob(speech.Sound).DownloadContentAsync(TestContext.Current.CancellationToken)).Value.Content.ToArray().ShouldBe(Scene.Bytes("s.wav").ToArray());
    }

    [Fact]
    public async Task The_manifest_names_the_voice_and_no_face()
    {
        Scene scene = await Scene.Open(emulator);

        PublishedSpeech speech = (await Publish(scene, await Rehearsals.FinishedSpeech(scene))).ShouldNotBeNull();

        JobManifest manifest = (await scene.Store.Read<JobManifest>(speech.Manifest, default)).ShouldNotBeNull();
        manifest.Models.Select(model => model.Id).ShouldContain("voice-af_heart");
        manifest.Models.Select(model => model.Id).ShouldNotContain("face-detector");
        manifest.Stages.Select(stage => stage.Stage).ShouldBe(["Vocode"]);
    }

    [Fact]
    public async Task What_the_store_has_lost_is_told_by_nothing()
    {
        Scene scene = await Scene.Open(emulator);
        SpeechOrder order = await Rehearsals.FinishedSpeech(scene);
        await scene.Store.Blob(order.Speech.Timings).DeleteAsync(cancellationToken: TestContext.Current.CancellationToken);

        (await Publish(scene, order)).ShouldBeNull();
    }

    private static Task<PublishedSpeech?> Publish(Scene scene, SpeechOrder order) => new PublishSpeech(scene.Store, new Publisher(scene.Store)).Run(order, default);
}
