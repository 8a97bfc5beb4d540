using System.Net;
using AlinFunctions.Pipeline.Messages;

namespace AlinFunctions.Activities.Tests;

public sealed class BlobSignerTests(Emulator emulator)
{
    private static readonly ArtifactPath File = ArtifactPath.In(StoreNames.Videos, "x/video.mp4");

    [Fact]
    public async Task A_brief_link_reads_the_file_and_saves_it_under_a_name_in_any_script()
    {
        Scene scene = await Scene.Open(emulator);
        await scene.Put(File, Scene.Bytes("film"));

        Uri shown = await scene.Signer.SignBriefly(File, TimeSpan.FromMinutes(15), download: null, default);
        Uri saved = await scene.Signer.SignBriefly(File, TimeSpan.FromMinutes(15), "你好 \"1\".mp4", default);

        using var anyone = new HttpClient(new HttpClientHandler(), disposeHandler: true);
        (await anyone.GetStringAsync(shown)).ShouldBe("film");
        using HttpResponseMessage answer = await anyone.GetAsync(saved);
        answer.Content.Headers.ContentDisposition!.FileNameStar.ShouldBe("你好 \"1\".mp4");
    }

    [Fact]
    public async Task Brief_links_are_the_same_for_five_minutes_and_last_as_long_as_said()
    {
        Scene scene = await Scene.Open(emulator);
        using var signer = new BlobSigner(scene.Blobs, scene.Clock);

        Uri first = await signer.SignBriefly(File, TimeSpan.FromMinutes(15), download: null, default);
        scene.Clock.Advance(TimeSpan.FromMinutes(4.9));
        Uri same = await signer.SignBriefly(File, TimeSpan.FromMinutes(15), download: null, default);
        scene.Clock.Advance(TimeSpan.FromMinutes(0.2));
        Uri next = await signer.SignBriefly(File, TimeSpan.FromMinutes(15), download: null, default);

        same.ShouldBe(first);
        next.ShouldNotBe(first);
        WebUtility.UrlDecode(first.Query).ShouldContain("se=2026-03-01T12:20:00Z");
    }
}
