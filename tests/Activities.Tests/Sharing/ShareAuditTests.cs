using AlinFunctions.Activities.Sharing;
using AlinFunctions.Pipeline.Delivery.Sharing;
using AlinFunctions.Pipeline.Jobs;
using AlinFunctions.Pipeline.Messages;
using Azure.Core;
using Azure.Storage.Blobs.Models;

namespace AlinFunctions.Activities.Tests.Sharing;

/// <summary>What anybody may do who has a link: open it as often as they like.</summary>
public sealed class ShareAuditTests(Emulator emulator)
{
    private static readonly ShareRecord Share = Shared();

    [Fact]
    public async Task Of_a_hundred_views_at_once_none_is_lost()
    {
        Scene scene = await Scene.Open(emulator);
        var audit = new ShareAudit(scene.Store, scene.Clock);
        (await audit.Count(Share, default)).ShouldBe(0);

        await Open(audit, 100);
        await audit.Note(Share.Id, ShareEvent.Play);

        (await audit.Count(Share, default)).ShouldBe(100);
        IReadOnlyList<ShareEntry> lines = await audit.Read(Share, 1000, default);
        lines.Count.ShouldBe(102);
        lines.Count(line => line.Kind == ShareEvent.Page).ShouldBe(100);
        lines.Select(line => line.At).ShouldBeInOrder(SortDirection.Descending);
        (await audit.Read(Share, 3, default)).Count.ShouldBe(3);
    }

    [Fact]
    public async Task However_often_a_link_is_opened_its_count_is_right_and_only_the_newest_lines_are_kept()
    {
        Scene scene = await Scene.Open(emulator);
        var audit = new ShareAudit(scene.Store, scene.Clock);
        for (int thousands = 1; thousands <= 4; thousands++)
        {
            await Open(audit, 1100);

            (await audit.Count(Share, default)).ShouldBe(thousands * 1100);
            (await Bytes(scene)).ShouldBeLessThanOrEqualTo(2 * AuditPart.FullBytes);
        }

        IReadOnlyList<ShareEntry> lines = await audit.Read(Share, 1000, default);
        lines.Count.ShouldBe(1000);
        lines[0].At.ShouldBe(scene.Clock.GetUtcNow(), TimeSpan.FromSeconds(3));
    }

    [Fact]
    public async Task Two_instances_that_fill_a_file_at_once_lose_and_double_nothing()
    {
        Scene scene = await Scene.Open(emulator);
        var one = new ShareAudit(scene.Store, TimeProvider.System);
        var other = new ShareAudit(scene.Store, TimeProvider.System);
        await Open(one, 950);

        await Task.WhenAll(Open(one, 150), Open(other, 150));

        (await one.Count(Share, default)).ShouldBe(1250);
        (await one.Read(Share, 5000, default)).Count.ShouldBe(1251);
    }

    [Fact]
    public async Task The_ten_thousandth_view_costs_as_little_as_the_first()
    {
        var requests = new Counted();
        Scene scene = await Scene.Open(emulator, requests);
        var audit = new ShareAudit(scene.Store, scene.Clock);
        await audit.Note(Share.Id, ShareEvent.Page);
        await Open(audit, 3500);
        requests.Reset();

        await audit.Note(Share.Id, ShareEvent.Page);

        requests.Count.ShouldBe(2, "one looks which file is the newest, one writes");
    }

    [Fact]
    public async Task A_line_that_the_store_did_not_take_is_told_and_the_next_one_is_written()
    {
        Scene scene = await Scene.Open(emulator, new Between(request => request.Method == RequestMethod.Put, () => throw new IOException("The store is away.")));
        var audit = new ShareAudit(scene.Store, scene.Clock);

        await Should.ThrowAsync<IOException>(() => audit.Note(Share.Id, ShareEvent.Page));
        await audit.Note(Share.Id, ShareEvent.Page);

        (await audit.Count(Share, default)).ShouldBe(1);
    }

    private static Task Open(ShareAudit audit, int times) =>
        Parallel.ForEachAsync(Enumerable.Range(0, times), new ParallelOptions { MaxDegreeOfParallelism = 100 }, async (_, _) => await audit.Note(Share.Id, ShareEvent.Page));

    private static async Task<long> Bytes(Scene scene)
    {
        long bytes = 0;
        await foreach (BlobItem item in scene.Blobs.GetBlobContainerClient(StoreNames.Shares).GetBlobsAsync())
        {
            bytes += item.Properties.ContentLength ?? 0;
        }

        return bytes;
    }

    private static ShareRecord Shared()
    {
        var media = ArtifactPath.In(StoreNames.Videos, "a/video.mp4");
        return new ShareRecord(ShareId.Parse("aaaaaaaaaaaaaaaa", null), JobId.Parse("0123456789abcdef0123", null), "Ada", "en", media, null, media, 1, default, DateTimeOffset.MaxValue, Download: false);
    }
}
