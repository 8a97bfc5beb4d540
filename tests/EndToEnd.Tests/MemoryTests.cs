using System.Globalization;
using AlinFunctions.Pipeline.Jobs;

namespace AlinFunctions.EndToEnd.Tests;

[Collection(nameof(RenderedCollection))]
public sealed class MemoryTests(RenderedStack rendered)
{
    private const double Most = 1500;
    private const string Sentence = "The morning was bright and clear, so five brave people packed their bags and walked down to the old harbour. ";

    [Fact]
    public void The_worker_stays_under_its_bar() => Peak(rendered.Stack).ShouldBeLessThan(Most);

    [Fact]
    [Trait("Category", "Long")]
    public async Task Three_minutes_take_no_more_memory_than_ten_seconds()
    {
        double brief = await PeakOf(2), lasting = await PeakOf(28);

        lasting.ShouldBeLessThan(Most);
        lasting.ShouldBeLessThan(brief * 1.2);
    }

    private static async Task<double> PeakOf(int sentences)
    {
        await using Stack stack = await Stack.Start();
        var drops = new Drops(stack);
        JobId job = await drops.DropScript("memory", string.Concat(Enumerable.Repeat(Sentence, sentences)), new { size = 160 });
        JobRecord record = await drops.End(job);
        record.State.ShouldBe(JobState.Succeeded, record.Failure?.Sentence.English);
        return Peak(stack);
    }

    /// <summary>The most memory that the worker's process held at once, MB.</summary>
    private static double Peak(Stack stack)
    {
        string line = File.ReadLines($"/proc/{stack.Pid("worker")}/status").Single(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
        return double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024;
    }
}
