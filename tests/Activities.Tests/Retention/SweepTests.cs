using AlinFunctions.Activities.Index;
using AlinFunctions.Activities.Retention;
using AlinFunctions.Activities.Sharing;
using AlinFunctions.Activities.Tests.Consents;
using AlinFunctions.Activities.Uploads;
using AlinFunctions.Pipeline.Delivery.Sharing;
using AlinFunctions.Pipeline.Delivery.Webhooks;
using AlinFunctions.Pipeline.Jobs;
using AlinFunctions.Pipeline.Messages;
using Microsoft.Extensions.Options;

namespace AlinFunctions.Activities.Tests.Retention;

public sealed class SweepTests(Emulator emulator)
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_job_is_deleted_when_it_has_been_kept_as_long_as_its_record_says(bool videos)
    {
        Scene scene = await Scene.Open(emulator);
        Job job = await ConsentTests.Made(scene, "ada", Scene.Png);
        JobRecord record = (await scene.Store.Read<JobRecord>(JobPaths.Record(job.Id), default))!;
        DateTimeOffset until = record.KeptUntil.ShouldNotBeNull();
        until.ShouldBe(record.Created.AddDays(30));
        IReadOnlyList<string> before = await scene.Snapshot(versions: true);

        (await Sweep(scene, until.AddSeconds(-10), videos)).ShouldBeTrue();
        (await scene.Snapshot(versions: true)).ShouldBe(before);
        (await Sweep(scene, until.AddSeconds(1), videos)).ShouldBeTrue();

        IReadOnlyList<string> after = await scene.Snapshot(versions: false);
        string[] left = [.. after.Where(line => line.Contains(job.Id.ToString(), StringComparison.Ordinal)).Select(line => line.Split(' ')[0])];
        left.Count(line => line.StartsWith("videos/", StringComparison.Ordinal) || line.StartsWith("index/", StringComparison.Ordinal)).ShouldBe(videos ? 0 : 2);
        left.Count(line => line == $"jobs/{job.Id}/job.json").ShouldBe(videos ? 0 : 1, "a video without its record would be found by nobody who may want it deleted");
        left.Length.ShouldBe(videos ? 0 : 3);
        after.ShouldNotContain(line => line.StartsWith("inbox/", StringComparison.Ordinal) || line.StartsWith("portraits/", StringComparison.Ordinal));
        (await Sweep(scene, record.KeptUntil.Value.AddDays(1), videos)).ShouldBeTrue();
    }

    [Fact]
    public async Task A_job_that_runs_is_left_alone()
    {
        Scene scene = await Scene.Open(emulator);
        Job job = await scene.AcceptedJob();

        (await Sweep(scene, scene.Clock.GetUtcNow().AddDays(365), videos: true)).ShouldBeTrue();

        (await scene.Store.Read<JobRecord>(JobPaths.Record(job.Id), default)).ShouldNotBeNull();
    }

    [Fact]
    public async Task A_job_is_kept_as_long_as_it_was_promised_though_the_option_is_shorter_now()
    {
        Scene scene = await Scene.Open(emulator);
        Job job = await ConsentTests.Made(scene, "ada", Scene.Png);

        await Sweep(scene, scene.Clock.GetUtcNow().AddDays(20), videos: true, days: 7);

        (await scene.Store.Read<JobRecord>(JobPaths.Record(job.Id), default)).ShouldNotBeNull();
    }

    [Fact]
    public async Task Old_batches_runs_and_prepared_portraits_go_and_schedules_stay()
    {
        Scene scene = await Scene.Open(emulator);
        string[] kept = ["schedules/news.json", "schedules/news/state.json", "schedules/files/p.png", "videos/a/report.csv", "consents/a.json"];
        foreach (string path in kept.Concat(["schedules/news/runs/20260301T120000Z.json", "batches/a/batch.json", "portraits/a/result.json"]))
        {
            await scene.Put(path, [1]);
        }

        // The store dates what it holds by its own clock.
        await Sweep(scene, TimeProvider.System.GetUtcNow().AddDays(29), videos: true);
        (await scene.Snapshot(versions: false)).Count.ShouldBe(8);
        await Sweep(scene, TimeProvider.System.GetUtcNow().AddDays(31), videos: true);

        (await scene.Snapshot(versions: false)).Select(line => line.Split(' ')[0]).ShouldBe(kept, ignoreOrder: true);
    }

    [Fact]
    public async Task Requests_that_may_be_sent_again_are_remembered_as_long()
    {
        Scene scene = await Scene.Open(emulator);
        var ledger = new RequestLedger(scene.Store, scene.Clock);
        await ledger.Take("key", "digest", default);
        await ledger.Settle("key", JobId.Parse("0123456789abcdef0123", null), default);

        await Sweep(scene, TimeProvider.System.GetUtcNow().AddDays(29), videos: false);
        (await ledger.Take("key", "digest", default)).Standing.ShouldBe(RequestStanding.Done);
        await Sweep(scene, TimeProvider.System.GetUtcNow().AddDays(31), videos: false);

        (await scene.Snapshot(versions: false)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Messages_of_webhooks_go_with_their_bodies_logs_and_dead_letters_once_nobody_delivers_them()
    {
        Scene scene = await Scene.Open(emulator);
        WebhookEndpoint endpoint = await scene.Endpoints.Register(new Uri("http://127.0.0.1:9/"), [], null, default);
        WebhookDelivery delivered = await Message(scene, endpoint, "delivered", new DeliveryVerdict(DeliveryState.Delivered, null));
        WebhookDelivery dead = await Message(scene, endpoint, "dead", new DeliveryVerdict(DeliveryState.Dead, null));
        WebhookDelivery pending = await Message(scene, endpoint, "pending", verdict: null);
        await scene.Put($"webhooks/deliveries/{DeliveryId.For("never kept", WebhookEvent.JobFailed, endpoint.Id)}.body.json", [1]);
        (await scene.Snapshot(versions: false)).Count.ShouldBe(1 + 3 + 4 + 3 + 1);

        (await Sweep(scene, TimeProvider.System.GetUtcNow().AddDays(29), videos: false)).ShouldBeTrue();
        (await scene.Snapshot(versions: false)).Count.ShouldBe(12);
        (await Sweep(scene, TimeProvider.System.GetUtcNow().AddDays(31), videos: false)).ShouldBeTrue();

        (await scene.Deliveries.Find(delivered.Id, default)).ShouldBeNull();
        (await scene.Deliveries.Find(dead.Id, default)).ShouldBeNull();
        (await scene.Deliveries.Dead(null, 10, default)).Items.ShouldBeEmpty();
        (await scene.Deliveries.Of(endpoint.Id, null, 10, default)).Items.ShouldHaveSingleItem().Id.ShouldBe(pending.Id);
        (await scene.Deliveries.Body(pending.Id, default)).ToString().ShouldBe("{}");
        (await Sweep(scene, TimeProvider.System.GetUtcNow().AddDays(38), videos: false)).ShouldBeTrue();
        (await scene.Snapshot(versions: false)).ShouldHaveSingleItem().ShouldStartWith($"webhooks/endpoints/{endpoint.Id}.json");
    }

    [Fact]
    public async Task Many_messages_are_deleted_some_at_a_time()
    {
        Scene scene = await Scene.Open(emulator);
        WebhookEndpoint endpoint = await scene.Endpoints.Register(new Uri("http://127.0.0.1:9/"), [], null, default);
        await Parallel.ForEachAsync(Enumerable.Range(0, 260), async (number, _) => await scene.Put(WebhookPaths.Delivery(DeliveryId.For($"{number}", WebhookEvent.JobFailed, endpoint.Id)), Scene.Bytes("null")));

        (await Sweep(scene, TimeProvider.System.GetUtcNow().AddDays(31), videos: false)).ShouldBeFalse();
        (await Sweep(scene, TimeProvider.System.GetUtcNow().AddDays(31), videos: false)).ShouldBeTrue();

        (await scene.Snapshot(versions: false)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task The_audit_of_a_link_that_is_over_goes_and_how_often_it_was_opened_stays()
    {
        Scene scene = await Scene.Open(emulator);
        var audit = new ShareAudit(scene.Store, TimeProvider.System);
        ShareRecord over = await Share(scene, "aaaaaaaaaaaaaaaa", days: 7), open = await Share(scene, "bbbbbbbbbbbbbbbb", days: 365);
        foreach (ShareRecord share in new[] { over, over, open })
        {
            await audit.Note(share.Id, ShareEvent.Page);
            await audit.Note(share.Id, ShareEvent.Play);
        }

        await Sweep(scene, TimeProvider.System.GetUtcNow().AddDays(36), videos: false);
        (await audit.Read(over, 10, default)).Count.ShouldBe(5);
        await Sweep(scene, TimeProvider.System.GetUtcNow().AddDays(38), videos: false);
        await Sweep(scene, TimeProvider.System.GetUtcNow().AddDays(39), videos: false);

        over = (await scene.Shares.Find(over.Id, default))!;
        (await audit.Read(over, 10, default)).Single().Kind.ShouldBe(ShareEvent.Created);
        (await audit.Count(over, default)).ShouldBe(2);
        (await audit.Read(open, 10, default)).Count.ShouldBe(3);
        (await audit.Count(open, default)).ShouldBe(1);
    }

    [Fact]
    public async Task Many_are_deleted_some_at_a_time()
    {
        Scene scene = await Scene.Open(emulator);
        for (int i = 0; i < 27; i++)
        {
            await Refused(scene, $"job{i}");
        }

        DateTimeOffset later = scene.Clock.GetUtcNow().AddDays(40);

        (await Sweep(scene, later, videos: false)).ShouldBeFalse();
        (await Sweep(scene, later, videos: false)).ShouldBeTrue();
        (await scene.Snapshot(versions: false)).ShouldBeEmpty();
    }

    internal static Task<bool> Sweep(Scene scene, DateTimeOffset now, bool videos, int days = 30) => new SweepJobs(
        scene.Store, new JobFinder(new JobIndex(scene.Store)), ConsentTests.Eraser(scene),
        new BlobSweep(scene.Store), new DeliverySweep(scene.Store, new BlobSweep(scene.Store)), new AuditSweep(scene.Store, scene.Shares, new ShareAudit(scene.Store, new StoppedClock(now))), Options.Create(new RetentionOptions { Days = days, Videos = videos }), new StoppedClock(now))
        .Run("today", default);

    private static async Task<WebhookDelivery> Message(Scene scene, WebhookEndpoint endpoint, string subject, DeliveryVerdict? verdict)
    {
        var id = DeliveryId.For(subject, WebhookEvent.JobFailed, endpoint.Id);
        WebhookDelivery message = await scene.Deliveries.Keep(new WebhookDelivery(id, endpoint.Id, WebhookEvent.JobFailed, null, scene.Clock.GetUtcNow(), DeliveryState.Pending, 0, []), "{}"u8.ToArray(), default);
        if (verdict is not null)
        {
            await scene.Deliveries.Log(id, new DeliveryAttempt(0, 1, scene.Clock.GetUtcNow(), 1, new DeliveryAnswer(500), verdict), default);
        }

        return message;
    }

    private static async Task<ShareRecord> Share(Scene scene, string id, int days)
    {
        DateTimeOffset now = TimeProvider.System.GetUtcNow();
        var media = ArtifactPath.In(StoreNames.Videos, "a/video.mp4");
        var share = new ShareRecord(ShareId.Parse(id, null), JobId.Parse("0123456789abcdef0123", null), "Ada", "en", media, null, media, 1, now, now.AddDays(days), Download: false);
        await scene.Store.Write(SharePaths.Record(share.Id), share, default);
        return share;
    }

    private static async Task Refused(Scene scene, string folder)
    {
        FrozenDrop drop = await scene.Drop(folder, ("script.txt", []), ("portrait.png", Scene.Png));
        (await new AcceptDrop(scene.Store, scene.Folders, Scene.Webhooks, scene.Clock).Run(drop, default)).ShouldBeNull();
    }

    private sealed class StoppedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
