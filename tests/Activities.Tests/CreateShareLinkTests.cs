using System.Net;
using System.Net.Http.Headers;
using AlinFunctions.Activities.Sharing;
using AlinFunctions.Pipeline.Delivery;
using AlinFunctions.Pipeline.Delivery.Sharing;
using AlinFunctions.Pipeline.Messages;
using Azure.Storage;
using Azure.Storage.Blobs;
using Microsoft.Extensions.Options;

namespace AlinFunctions.Activities.Tests;

public sealed class CreateShareLinkTests(Emulator emulator)
{
    [Fact]
    public async Task The_link_plays_for_whoever_has_it()
    {
        Scene scene = await Scene.Open(emulator);
        PublishedVideo video = await Published(scene);

        PublishedVideo shared = await new CreateShareLink(scene.Links).Run(video, default);

        using HttpClient anyone = Anyone();
        using HttpResponseMessage whole = await anyone.GetAsync(shared.Link, TestContext.Current.CancellationToken);
        whole.StatusCode.ShouldBe(HttpStatusCode.OK);
        whole.Content.Headers.ContentType!.MediaType.ShouldBe("video/mp4");
        (await whole.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldBe("v.mp4");
        shared.ShouldBe(video with { Link = shared.Link, LinkExpires = shared.LinkExpires, Share = shared.Share });
    }

    [Fact]
    public async Task A_player_can_seek_in_it()
    {
        Scene scene = await Scene.Open(emulator);
        PublishedVideo shared = await new CreateShareLink(scene.Links).Run(await Published(scene), default);

        using HttpClient anyone = Anyone();
        using var seek = new HttpRequestMessage(HttpMethod.Get, shared.Link) { Headers = { Range = new RangeHeaderValue(2, 4) } };
        using HttpResponseMessage part = await anyone.SendAsync(seek, TestContext.Current.CancellationToken);

        part.StatusCode.ShouldBe(HttpStatusCode.PartialContent);
        (await part.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldBe("mp4");
    }

    [Fact]
    public async Task The_link_opens_nothing_else()
    {
        Scene scene = await Scene.Open(emulator);
        PublishedVideo shared = await new CreateShareLink(scene.Links).Run(await Published(scene), default);
        var manifest = new UriBuilder(shared.Link!) { Path = shared.Link!.AbsolutePath.Replace("video.mp4", "job.json", StringComparison.Ordinal) };

        using HttpClient anyone = Anyone();
        using HttpResponseMessage other = await anyone.GetAsync(manifest.Uri, TestContext.Current.CancellationToken);
        using HttpResponseMessage unsigned = await anyone.GetAsync(new Uri(shared.Link.GetLeftPart(UriPartial.Path)), TestContext.Current.CancellationToken);
        using HttpResponseMessage deleted = await anyone.DeleteAsync(shared.Link, TestContext.Current.CancellationToken);

        new[] { other, unsigned, deleted }.ShouldAllBe(answer => !answer.IsSuccessStatusCode);
        (await scene.Store.Blob(shared.Video).ExistsAsync(TestContext.Current.CancellationToken)).Value.ShouldBeTrue();
    }

    [Fact]
    public async Task The_link_lasts_nearly_seven_days_from_publishing_and_is_the_same_when_signed_again()
    {
        Scene scene = await Scene.Open(emulator);
        PublishedVideo video = await Published(scene);
        var activity = new CreateShareLink(scene.Links);

        PublishedVideo first = await activity.Run(video, default);
        PublishedVideo second = await activity.Run(video, default);

        second.ShouldBe(first);
        DateTimeOffset published = (await scene.Store.Blob(video.Video).GetPropertiesAsync(cancellationToken: TestContext.Current.CancellationToken)).Value.LastModified;
        first.LinkExpires.ShouldBe(published.AddDays(7).AddHours(-1));
    }

    [Fact]
    public async Task Without_the_accounts_key_the_link_is_signed_by_the_identity()
    {
        using ThrowAwayCertificate certificate = await ThrowAwayCertificate.Make();
        await using SecureEmulator secure = await SecureEmulator.Start(certificate);
        var byKey = new BlobServiceClient(secure.BlobService, new StorageSharedKeyCredential(SecureEmulator.Account, SecureEmulator.Key), certificate.Trusted());
        Scene scene = await Scene.Open(emulator);
        PublishedVideo video = (await Published(scene)) with { Link = null };
        await Copy(scene, byKey, video.Video);
        await Copy(scene, byKey, video.Manifest);
        await Copy(scene, byKey, JobPaths.Record((await scene.Store.Read<JobManifest>(video.Manifest, default))!.Id));
        var byIdentity = new BlobServiceClient(secure.BlobService, new EmulatorIdentity(), certificate.Trusted());

        using var signer = new BlobSigner(byIdentity, TimeProvider.System);
        byIdentity.CanGenerateAccountSasUri.ShouldBeFalse();
        var store = new ArtifactStore(byIdentity);
        var unshared = new ShareBook(store, Options.Create(new ShareOptions()), TimeProvider.System);
        PublishedVideo shared = await new CreateShareLink(new UsualLinks(store, signer, unshared)).Run(video, default);

        shared.Share.ShouldBeNull();
        shared.Link!.Query.ShouldContain("skoid=");
        using HttpClient anyone = certificate.Client();
        (await anyone.GetStringAsync(shared.Link, TestContext.Current.CancellationToken)).ShouldBe("v.mp4");
        Uri brief = await signer.SignBriefly(video.Video, TimeSpan.FromMinutes(15), download: null, default);
        brief.Query.ShouldContain("skoid=");
        (await anyone.GetStringAsync(brief, TestContext.Current.CancellationToken)).ShouldBe("v.mp4");
    }

    [Fact]
    public async Task A_job_is_published_with_one_page_that_lasts_a_week_however_often_its_links_are_made()
    {
        Scene scene = await Scene.Open(emulator);
        PublishedVideo video = await Published(scene);

        PublishedVideo[] shared = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => new CreateShareLink(scene.Links).Run(video, default)));

        Uri page = shared.Select(one => one.Share).Distinct().ShouldHaveSingleItem()!;
        page.AbsoluteUri.ShouldStartWith("https://videos.example.org/s/");
        ShareRecord record = (await scene.Shares.Find(ShareId.Parse(page.Segments[^1], null), default))!;
        record.Title.ShouldBe("Hello there.");
        record.Language.ShouldBe("en");
        (record.Expires - record.Created).ShouldBe(TimeSpan.FromDays(7));
        (await scene.Shares.Of(record.Job, default).ToListAsync(TestContext.Current.CancellationToken)).ShouldBe([record]);
    }

    [Fact]
    public async Task Speech_is_published_with_links_too()
    {
        Scene scene = await Scene.Open(emulator);
        PublishedSpeech speech = (await new PublishSpeech(scene.Store, new Publisher(scene.Store)).Run(await Rehearsals.FinishedSpeech(scene), default)).ShouldNotBeNull();

        PublishedSpeech shared = await new CreateSpeechLink(scene.Links).Run(speech, default);

        using HttpClient anyone = Anyone();
        (await anyone.GetStringAsync(shared.Link, TestContext.Current.CancellationToken)).ShouldBe("s.wav");
        ShareRecord record = (await scene.Shares.Find(ShareId.Parse(shared.Share!.Segments[^1], null), default))!;
        record.Poster.ShouldBeNull();
        record.Media.ShouldBe(speech.Sound);
    }

    private static async Task Copy(Scene scene, BlobServiceClient to, ArtifactPath path)
    {
        BlobContainerClient container = to.GetBlobContainerClient(path.Container);
        await container.CreateIfNotExistsAsync();
        await container.GetBlobClient(path.Name).UploadAsync((await scene.Store.Blob(path).DownloadContentAsync()).Value.Content);
    }

    private static async Task<PublishedVideo> Published(Scene scene) => (await new PublishVideo(scene.Store, new Publisher(scene.Store)).Run(await Rehearsals.FinishedVideo(scene), default)).ShouldNotBeNull();

#pragma warning disable RS0030 // A browser of its own, with nothing of ours in it.
    private static HttpClient Anyone() => new();
#pragma warning restore RS0030
}
