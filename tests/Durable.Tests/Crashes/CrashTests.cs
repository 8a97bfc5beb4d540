using System.Diagnostics;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging.Abstractions;

namespace AlinFunctions.Durable.Tests.Crashes;

public sealed class CrashTests : IDisposable
{
    /// <summary>How long a test may hang, in milliseconds.</summary>
    private const int Patience = 180_000;

    private readonly string _folder = Directory.CreateTempSubdirectory("durable-crash-").FullName;

    private string Store => Path.Combine(_folder, "store.db");

    private string Effects => Path.Combine(_folder, "effects");

    [Fact(Timeout = Patience)]
    public async Task Twenty_activities_leave_twenty_effects_though_the_process_is_killed_again_and_again()
    {
        Directory.CreateDirectory(Effects);
        int[] killedAt = [1, 3, 6, 9, 12, 16, 19];

        foreach (int count in killedAt)
        {
            using Process process = Begin();
            await WaitForEffects(count, process);
            process.Kill();
            await process.WaitForExitAsync();
        }

        using Process last = Begin();
        await last.WaitForExitAsync();
        last.ExitCode.ShouldBe(0);
        Directory.GetFiles(Effects, "effect-*").Length.ShouldBe(20);
        (string? output, string history) = await Ended();
        output.ShouldBe("190");
        history.Split("TaskCompleted").Length.ShouldBe(21);
        Directory.GetFiles(Effects, "attempt-*").Length.ShouldBeInRange(20, 20 + (killedAt.Length * 3), "a crash repeats at most what was running: three at once");
    }

    [Fact(Timeout = Patience)]
    public async Task A_process_killed_at_seeded_random_moments_always_goes_on()
    {
        Directory.CreateDirectory(Effects);
        Random seeded = new(20);

        for (int kill = 0; kill < 8; kill++)
        {
            using Process process = Begin();
            using CancellationTokenSource moment = new(TimeSpan.FromMilliseconds(seeded.Next(40, 400)));
            try
            {
                await process.WaitForExitAsync(moment.Token);
            }
            catch (OperationCanceledException)
            {
                process.Kill();
                await process.WaitForExitAsync();
            }
        }

        using Process last = Begin();
        await last.WaitForExitAsync();
        last.ExitCode.ShouldBe(0);
        Directory.GetFiles(Effects, "effect-*").Length.ShouldBe(20);
        (await Ended()).Output.ShouldBe("190");
    }

    [Fact(Timeout = Patience)]
    public async Task A_second_dispatcher_is_refused_while_the_first_lives_and_let_in_when_it_is_killed()
    {
        Directory.CreateDirectory(Effects);
        string hold = Path.Combine(Effects, CrashingProcess.Hold);
        await File.WriteAllTextAsync(hold, string.Empty);
        using Process first = Begin();
        await WaitFor(() => File.Exists(Store + "-wal"), first);
        using DurableEngine second = NewEngine();

        InvalidOperationException refusal = await Should.ThrowAsync<InvalidOperationException>(() => second.StartAsync(CancellationToken.None));
        first.Kill();
        await first.WaitForExitAsync();
        File.Delete(hold);
        await second.StartAsync(CancellationToken.None);

        refusal.Message.ShouldBe(
            $"Another dispatcher runs on the store '{Store}' and holds '{Store}.lock'. One store has one dispatcher: stop the other first.");
        if (await second.Client.GetInstanceAsync(CrashingProcess.Instance) is null)
        {
            await second.Client.ScheduleNewOrchestrationInstanceAsync("twenty", null, new Microsoft.DurableTask.StartOrchestrationOptions(CrashingProcess.Instance));
        }

        (await second.Client.WaitForInstanceCompletionAsync(CrashingProcess.Instance)).RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Completed);
        await second.StopAsync(CancellationToken.None);
    }

    public void Dispose() => Directory.Delete(_folder, true);

    private static string Executable => Path.ChangeExtension(typeof(CrashingProcess).Assembly.Location, null);

    private Process Begin() => Process.Start(Executable, [CrashingProcess.Verb, Store, Effects]);

    private DurableEngine NewEngine() =>
        new(CrashingProcess.Catalog(Effects), new DurableEngineOptions { StorePath = Store }, TimeProvider.System, NullLoggerFactory.Instance);

    private Task WaitForEffects(int count, Process process) => WaitFor(() => Directory.GetFiles(Effects, "effect-*").Length >= count, process);

    private static async Task WaitFor(Func<bool> seen, Process process)
    {
        while (!seen())
        {
            process.HasExited.ShouldBeFalse("the process was to be killed, and ended by itself");
            await Task.Delay(1);
        }
    }

    private async Task<(string? Output, string History)> Ended()
    {
        using DurableEngine engine = NewEngine();
        await engine.StartAsync(CancellationToken.None);
        OrchestrationMetadata end = (await engine.Client.GetInstanceAsync(CrashingProcess.Instance, true))!;
        string history = engine.ReadHistory(CrashingProcess.Instance).ToJson();
        await engine.StopAsync(CancellationToken.None);
        return (end.SerializedOutput, history);
    }
}
