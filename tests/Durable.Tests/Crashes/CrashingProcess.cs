using System.Globalization;
using Microsoft.DurableTask;
using Microsoft.Extensions.Logging.Abstractions;

namespace AlinFunctions.Durable.Tests.Crashes;

/// <summary>
/// What the killed process does: one orchestration of twenty activities, ten in a row and ten at once, and one effect each.
/// An effect is a file named by what made it, so making it twice leaves one; a file for each attempt says how often it was tried.
/// </summary>
internal static class CrashingProcess
{
    public const string Verb = "run-until-killed";

    public const string Instance = "twenty";

    /// <summary>While a file of this name is there, no effect is made.</summary>
    public const string Hold = "hold";

    /// <summary>Runs the engine until the orchestration is done, or somebody kills the process.</summary>
    public static async Task<int> Run(string store, string effects)
    {
        using DurableEngine engine = new(Catalog(effects), new DurableEngineOptions { StorePath = store, MaxConcurrentActivities = 3 }, TimeProvider.System, NullLoggerFactory.Instance);
        await engine.StartAsync(CancellationToken.None);
        if (await engine.Client.GetInstanceAsync(Instance) is null)
        {
            await engine.Client.ScheduleNewOrchestrationInstanceAsync("twenty", null, new StartOrchestrationOptions(Instance));
        }

        await engine.Client.WaitForInstanceCompletionAsync(Instance);
        await engine.StopAsync(CancellationToken.None);
        return 0;
    }

    public static DurableCatalog Catalog(string effects) => new DurableCatalog()
        .AddOrchestrator("twenty", async (context, _) =>
        {
            int sum = 0;
            for (int step = 0; step < 10; step++)
            {
                sum += await context.CallActivityAsync<int>("effect", step);
            }

            await context.CreateTimer(TimeSpan.FromMilliseconds(5), CancellationToken.None);
            int[] more = await Task.WhenAll(Enumerable.Range(10, 10).Select(step => context.CallActivityAsync<int>("effect", step)));
            return sum + more.Sum();
        })
        .AddActivity("effect", async (_, input, stopping) =>
        {
            while (File.Exists(Path.Combine(effects, Hold)))
            {
                await Task.Delay(2, stopping);
            }

            int step = int.Parse(input!, CultureInfo.InvariantCulture);
            string name = string.Create(CultureInfo.InvariantCulture, $"effect-{step:00}");
            await File.WriteAllTextAsync(Path.Combine(effects, $"attempt-{name}-{Guid.NewGuid():N}"), input, stopping);

            // Long enough for a kill to hit it in the middle.
            await Task.Delay(10, stopping);
            await File.WriteAllTextAsync(Path.Combine(effects, name), input, stopping);
            return input;
        });
}
