using AlinFunctions.Pipeline.Jobs;
using AlinFunctions.Pipeline.Messages;

namespace AlinFunctions.EndToEnd.Tests.Faults;

[Collection(nameof(FaultCollection))]
public sealed class KillTests(DisturbedStack product)
{
    /// <summary>Speech, wave and clip of three segments, and the video; the portrait lies among those of all jobs.</summary>
    private const int StepsOfAJob = 10;

    private static readonly string[] Victims = ["host", "worker", "host worker"];

    public static TheoryData<string, int> TwentyMoments()
    {
        var moments = new TheoryData<string, int>();
        foreach (int seed in Enumerable.Range(100, 20))
        {
            moments.Add(Victims[seed % Victims.Length], seed);
        }

        return moments;
    }

    [Theory]
    [InlineData("host", 1)]
    [InlineData("worker", 2)]
    [InlineData("host worker", 3)]
    public Task A_job_outlives_a_kill(string victims, int seed) => Outlives(victims, seed);

    [Theory]
    [Trait("Category", "Long")]
    [MemberData(nameof(TwentyMoments))]
    public Task A_job_outlives_a_kill_at_any_moment(string victims, int seed) => Outlives(victims, seed);

    // A moment is told by how far the job has come and a little time more, so that it means the same on any machine.
    private async Task Outlives(string victims, int seed)
    {
        var random = new Random(seed);
        // A size of its own makes a portrait of its own, so that its preparation may be hit too.
        JobId job = await product.DropClip($"kill-{seed}", size: 160 + (2 * random.Next(1, 40)));
        int steps = random.Next(-2, StepsOfAJob);
        await Eventually.Holds($"the job is accepted and {steps} steps are done", async () =>
            await product.Drops.Read<JobRecord>(JobPaths.Record(job)) is not null && (await product.Done(job)).Count >= steps);
        await Task.Delay(random.Next(1000));
        IReadOnlyDictionary<string, string> done = await product.Done(job);

        foreach (string victim in victims.Split(' '))
        {
            product.Stack.Kill(victim);
        }

        await product.OneVideo(job);
        IReadOnlyDictionary<string, string> afterwards = await product.Done(job);
        afterwards.Count.ShouldBe(StepsOfAJob);
        done.ShouldBeSubsetOf(afterwards);
        (await product.Records($"kill-{seed}")).Count.ShouldBe(1);
    }
}
