using AlinFunctions.Activities.Sharing;
using AlinFunctions.Pipeline.Delivery;
using AlinFunctions.Pipeline.Delivery.Sharing;
using AlinFunctions.Pipeline.Jobs;
using AlinFunctions.Pipeline.Messages;
using Microsoft.Extensions.Options;

namespace AlinFunctions.Activities.Tests.Sharing;

public sealed class ShareBookTests(Emulator emulator)
{
    [Fact]
    public async Task A_job_may_be_shared_often_and_each_link_taken_back_alone()
    {
        Scene scene = await Scene.Open(emulator);
        JobRecord job = await Succeeded(scene);

        ShareRecord one = (await scene.Shares.Create(job, new ShareOrder(Days: 1, Download: true, Title: "One"), default))!;
        ShareRecord two = (await scene.Shares.Create(job, new ShareOrder(), default))!;
        await scene.Shares.Revoke(one.Id, default);

        one.Id.ShouldNotBe(two.Id);
        (one.Title, one.Download, one.Expires - one.Created).ShouldBe(("One", true, TimeSpan.FromDays(1)));
        (two.Title, two.Download, two.Expires - two.Created).ShouldBe(("Hello there.", false, TimeSpan.FromDays(7)));
        (await scene.Shares.Find(one.Id, default))!.StateAt(scene.Clock.GetUtcNow()).ShouldBe(ShareState.Revoked);
        (await scene.Shares.Find(two.Id, default))!.StateAt(scene.Clock.GetUtcNow()).ShouldBe(ShareState.Open);
        DateTimeOffset? revoked = (await scene.Shares.Revoke(one.Id, default)).Revoked;
        (await scene.Shares.Revoke(one.Id, default)).Revoked.ShouldBe(revoked);
    }

    [Fact]
    public async Task A_job_that_has_made_nothing_is_not_shared()
    {
        Scene scene = await Scene.Open(emulator);
        Job job = await scene.AcceptedJob();

        (await scene.Shares.Create((await scene.Store.Read<JobRecord>(JobPaths.Record(job.Id), default))!, new ShareOrder(), default)).ShouldBeNull();
    }

    [Fact]
    public async Task With_a_job_all_its_links_go_and_no_other()
    {
        Scene scene = await Scene.Open(emulator);
        JobRecord job = await Succeeded(scene);
        JobRecord other = job with { Id = JobId.Parse("0123456789abcdef0123", null) };
        ShareRecord mine = (await scene.Shares.Create(job, new ShareOrder(), default))!;
        ShareRecord theirs = (await scene.Shares.Create(other, new ShareOrder(), default))!;
        await new ShareAudit(scene.Store, scene.Clock).Note(mine.Id, ShareEvent.Page);

        await scene.Shares.RevokeAll(job.Id, default);
        (await scene.Shares.Find(mine.Id, default))!.Revoked.ShouldNotBeNull();
        (await scene.Shares.Find(theirs.Id, default))!.Revoked.ShouldBeNull();
        await scene.Shares.Forget(job, default);

        (await scene.Shares.Find(mine.Id, default)).ShouldBeNull();
        (await scene.Shares.Find(theirs.Id, default)).ShouldNotBeNull();
        (await scene.Snapshot(versions: false)).Where(blob => blob.StartsWith("shares/", StringComparison.Ordinal)).ShouldAllBe(blob => blob.Contains(theirs.Id.ToString(), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData("https://videos.example.org/", true)]
    [InlineData("https://videos.example.org", true)]
    [InlineData("http://127.0.0.1:7071/", true)]
    [InlineData("http://videos.example.org/", false)]
    [InlineData("https://videos.example.org/path/", false)]
    [InlineData("videos.example.org", false)]
    public void Pages_are_at_an_https_address_without_a_path(string? address, bool good)
    {
        var options = new ShareOptions { BaseAddress = address is null ? null : new Uri(address, UriKind.RelativeOrAbsolute) };

        new ShareOptionsValidator().Validate(Options.DefaultName, options).Succeeded.ShouldBe(good);
    }

    private static async Task<JobRecord> Succeeded(Scene scene)
    {
        PublishOrder order = await Rehearsals.FinishedVideo(scene);
        PublishedVideo video = (await new PublishVideo(scene.Store, new Publisher(scene.Store)).Run(order, default))!;
        await new RecordOutcome(scene.Store, scene.Clock).Run(new OutcomeOrder(order.Job.Id, JobOutcome.Succeeded(video)), default);
        return (await scene.Store.Read<JobRecord>(JobPaths.Record(order.Job.Id), default))!;
    }
}
