using AlinFunctions.Pipeline.Jobs;
using AlinFunctions.Pipeline.Messages;

namespace AlinFunctions.EndToEnd.Tests.Faults;

[Collection(nameof(FaultCollection))]
public sealed class OneDropTests(DisturbedStack product)
{
    [Fact]
    public async Task Four_files_in_any_order_are_one_job()
    {
        (string Name, byte[] Content)[] files = [.. DisturbedStack.RefusedDrop(), ("notes.txt", "Nobody's business."u8.ToArray())];
        (string Name, byte[] Content)[][] orders = [.. Orders(files)];

        JobId[] jobs = await Task.WhenAll(orders.Select((order, n) => product.Drops.Drop($"order-{n:d2}", order)));
        JobRecord[] ends = await Task.WhenAll(jobs.Select(product.Drops.End));

        orders.Length.ShouldBe(24);
        ends.ShouldAllBe(end => end.Failure!.Kind == FailureKind.BadPortrait);
        (await product.Records("order-")).Select(record => record.Id).ShouldBe(jobs, ignoreOrder: true);
    }

    [Fact]
    public async Task A_drop_delivered_fifty_times_and_again_after_its_end_and_after_a_purge_is_one_job()
    {
        var inbox = new Inbox(product.Stack);
        JobId job = await product.DropClip("again");
        await Eventually.Holds("the job is accepted", async () => await product.Drops.Read<JobRecord>(JobPaths.Record(job)) is not null);

        await inbox.Deliver("again", times: 50);
        JobRecord record = await product.OneVideo(job);
        IReadOnlyDictionary<string, string> made = await Everything(job);

        await inbox.Deliver("again", times: 50);
        await Rest("again-rest");
        (await Everything(job)).ShouldBe(made, ignoreOrder: true);

        await inbox.ForgetReceipts();
        product.Stack.PurgeHistory();
        await Rest("again-purge-1");
        await Rest("again-purge-2");
        (await Everything(job)).ShouldBe(made, ignoreOrder: true);
        (await product.Records("again")).Count(known => known.Folder == "again").ShouldBe(1);
        (await product.Drops.Read<JobRecord>(JobPaths.Record(job)))!.ShouldBeEquivalentTo(record);
    }

    [Fact]
    public async Task A_script_replaced_at_once_makes_the_newer_job_only()
    {
        JobId older = await product.Drops.Drop("replaced", DisturbedStack.RefusedDrop("The first thought."));
        JobId newer = await product.Drops.Drop("replaced", DisturbedStack.RefusedDrop("The second thought."));

        await product.Drops.End(newer);
        await Rest("replaced-rest");

        newer.ShouldNotBe(older);
        (await product.Records("replaced")).Where(record => record.Folder == "replaced").Select(record => record.Id).ShouldBe([newer]);
    }

    // A drop is quiet for five seconds and then taken; so what was delivered before this one has been taken or left when this one has ended.
    private async Task Rest(string folder) => await product.Drops.End(await product.Drops.Drop(folder, DisturbedStack.RefusedDrop()));

    private async Task<IReadOnlyDictionary<string, string>> Everything(JobId job)
    {
        IReadOnlyDictionary<string, string> inside = await product.Drops.Versions(StoreNames.Jobs, $"{job}/");
        return inside.Concat((await product.Published(job)).Select(file => new KeyValuePair<string, string>($"published {file.Key}", file.Value)))
            .ToDictionary(StringComparer.Ordinal);
    }

    private static IEnumerable<T[]> Orders<T>(T[] things) => things.Length < 2
        ? [things]
        : things.SelectMany((first, n) => Orders([.. things[..n], .. things[(n + 1)..]]).Select(rest => (T[])[first, .. rest]));
}
