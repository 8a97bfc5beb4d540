using AlinFunctions.Pipeline.Delivery;
using AlinFunctions.Pipeline.Messages;

namespace AlinFunctions.Activities.Tests;

public sealed class PublishVideoTests(Emulator emulator)
{
    [Fact]
    public async Task Everything_lies_where_users_look_with_the_type_it_is()
    {
        Scene scene = await Scene.Open(emulator);
        PublishOrder order = await Rehearsals.FinishedVideo(scene);

        PublishedVideo video = (await new PublishVideo(scene.Store, new Publisher(scene.Store)).Run(order, default)).ShouldNotBeNull();

        string[] lying = [.. (await scene.Snapshot(versions: false)).Where(blob => blob.StartsWith("videos/", StringComparison.Ordinal)).Select(blob => blob.TrimEnd())];
        lying.Select(blob => blob[..blob.LastIndexOf(' ')]).ShouldBe(
            [
                $"videos/{order.Job.Id}/captions.srt application/x-subrip; charset=utf-8",
                $"videos/{order.Job.Id}/captions.vtt text/vtt; charset=utf-8",
                $"videos/{order.Job.Id}/job.json application/json",
                $"videos/{order.Job.Id}/poster.jpg image/jpeg",
                $"videos/{order.Job.Id}/video.mp4 video/mp4",
            ],
            ignoreOrder: true);
        (await scene.Store.Blob(video.Video).DownloadContentAsync(TestContext.Current.CancellationToken)).Value.Content.ToString().ShouldBe("v.mp4");
        (await scene.Store.Blob(video.Srt).DownloadContentAsync(TestContext.Current.CancellationToken)).Value.Content.ToString().ShouldBe("c.srt");
    }

    [Fact]
    public async Task The_manifest_says_from_what_and_how_the_video_was_made()
    {
        Scene scene = await Scene.Open(emulator);
        PublishOrder order = await Rehearsals.FinishedVideo(scene);

        JobManifest manifest = await Manifest(scene, order);

        (manifest.Id, manifest.AiGenerated, manifest.Language, manifest.Voice, manifest.Seed).ShouldBe((order.Job.Id, true, "en", "af_heart", order.Job.Seed));
        manifest.Generator.ShouldStartWith("AlinFunctions 0.");
        manifest.Inputs.Select(input => input.Name).ShouldBe(["script.txt", "portrait.png"]);
        manifest.Inputs[1].Sha256.ShouldBe(order.Job.PortraitHash);
        manifest.Stages.Select(stage => (stage.Stage, stage.Segment, stage.Seconds)).ShouldBe([("PreparePortrait", null, 2.5), ("Vocode", 0, 2.5), ("ComposeVideo", null, 2.5)]);
    }

    [Theory]
    [InlineData("Hello there.", "en", "af_heart", new[] { "english-graphemes", "english-words" })]
    [InlineData("你好。", "zh", "zf_xiaoxiao", new[] { "mandarin-characters", "mandarin-words", "traditional-characters" })]
    [InlineData("12", "zh", "zf_xiaoxiao", new[] { "mandarin-characters", "mandarin-words", "traditional-characters" })]
    [InlineData("我喜欢 jazz。", "zh", "zf_xiaoxiao", new[] { "english-graphemes", "english-words", "mandarin-characters", "mandarin-words", "traditional-characters" })]
    public async Task The_manifest_names_the_models_that_this_video_was_made_with_and_no_other(string text, string language, string voice, string[] tables)
    {
        Scene scene = await Scene.Open(emulator);

        JobManifest manifest = await Manifest(scene, await Rehearsals.FinishedVideo(scene, text, language, voice));

        string[] always = ["attention-mesh", "face-detector", "kokoro-acoustic", "kokoro-source", "kokoro-tokenizer", "kokoro-vocoder", "person-matte"];
        manifest.Models.Select(model => model.Id).ShouldBe([.. always, .. tables, $"voice-{voice}"], ignoreOrder: true);
        manifest.Models.ShouldAllBe(model => model.Sha256.Length == 64 && model.Source.Contains('@') && model.Licence.Length > 0);
    }

    [Fact]
    public async Task A_job_without_its_record_is_not_published_in_silence()
    {
        Scene scene = await Scene.Open(emulator);
        PublishOrder order = await Rehearsals.FinishedVideo(scene);
        await scene.Delete(JobPaths.Record(order.Job.Id));

        await Should.ThrowAsync<InvalidOperationException>(() => new PublishVideo(scene.Store, new Publisher(scene.Store)).Run(order, default));
    }

    [Fact]
    public async Task What_the_store_has_lost_is_not_published_but_said_to_be_lost()
    {
        Scene scene = await Scene.Open(emulator);
        PublishOrder order = await Rehearsals.FinishedVideo(scene);
        await scene.Delete(order.Video.Srt);

        (await new PublishVideo(scene.Store, new Publisher(scene.Store)).Run(order, default)).ShouldBeNull();

        (await scene.Snapshot(versions: false)).ShouldAllBe(blob => !blob.StartsWith("videos/", StringComparison.Ordinal));
    }

    private static async Task<JobManifest> Manifest(Scene scene, PublishOrder order)
    {
        PublishedVideo video = (await new PublishVideo(scene.Store, new Publisher(scene.Store)).Run(order, default)).ShouldNotBeNull();
        return (await scene.Store.Read<JobManifest>(video.Manifest, default)).ShouldNotBeNull();
    }
}
