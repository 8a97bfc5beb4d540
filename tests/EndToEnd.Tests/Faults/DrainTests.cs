using AlinFunctions.Pipeline.Jobs;
using AlinFunctions.Pipeline.Messages;

namespace AlinFunctions.EndToEnd.Tests.Faults;

public sealed class DrainTests
{
    // A claim as long as this is not outlived by the test's patience: only a message that was given back is worked off in time.
    private static readonly Dictionary<string, string> LongPatience = new(StringComparer.Ordinal)
    {
        ["Worker__Claim"] = "01:00:00",
        ["Steps__Silence"] = "02:00:00",
        ["Steps__LookEvery"] = "00:00:01",
    };

    [Fact]
    public async Task A_worker_that_is_asked_to_end_gives_its_steps_back_at_once()
    {
        await using Stack stack = await Stack.Start(LongPatience);
        var drops = new Drops(stack);
        JobId job = await drops.DropScript("drained", DisturbedStack.Script, new { size = 160 });
        foreach (string verb in new[] { "SynthesizeSpeech", "Vocode", "AnimateSegment" })
        {
            // Its heartbeat is there and its result is not: the worker is at it.
            await Eventually.Holds($"the worker is at {verb}", async () => await IsAt(drops, job, verb));
            await stack.Terminate("worker");
        }

        JobRecord record = await drops.End(job);

        record.State.ShouldBe(JobState.Succeeded, record.Failure?.Sentence.English);
        IReadOnlyDictionary<string, string> steps = await drops.Versions(StoreNames.Jobs, $"{job}/steps/");
        steps.Keys.ShouldNotContain(name => name.Contains("/attempt-2/", StringComparison.Ordinal));
    }

    private static async Task<bool> IsAt(Drops drops, JobId job, string verb)
    {
        ArtifactPath steps = JobPaths.Steps(job);
        IEnumerable<string> names = (await drops.Versions(steps.Container, $"{steps.Name}/{verb}")).Keys;
        return names.GroupBy(name => name[..name.IndexOf('/', steps.Name.Length + 1)], StringComparer.Ordinal)
            .Any(step => step.Any(name => name.EndsWith("/heartbeat.json", StringComparison.Ordinal)) && !step.Any(name => name.EndsWith("/result.json", StringComparison.Ordinal)));
    }
}
