using System.Collections.Concurrent;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.DurableTask.Converters;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace AlinFunctions.Durable.Tests;

/// <summary>An engine on a store of its own, with typed registration and a list of what activities did.</summary>
public sealed class DurableHarness : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly string _folder = Directory.CreateTempSubdirectory("durable-").FullName;
    private readonly DurableCatalog _catalog = new();
    private readonly TimeProvider _time;
    private readonly ILoggerFactory _loggers;

    public DurableHarness(TimeProvider? time = null, ILoggerFactory? loggers = null)
    {
        _loggers = loggers ?? NullLoggerFactory.Instance;
        _time = time ?? TimeProvider.System;
        Engine = NewEngine();
    }

    public DurableEngine Engine { get; private set; }

    public DurableTaskClient Client => Engine.Client;

    public string StorePath => Path.Combine(_folder, "store.db");

    public ConcurrentQueue<string> Effects { get; } = new();

    public DurableHarness Orchestrator<TIn, TOut>(string name, Func<TaskOrchestrationContext, TIn, Task<TOut>> code)
    {
        _catalog.AddOrchestrator(name, async (context, _) => await code(context, context.GetInput<TIn>()!));
        return this;
    }

    public DurableHarness Orchestrator<TOut>(string name, Func<TaskOrchestrationContext, Task<TOut>> code) =>
        Orchestrator<object?, TOut>(name, (context, _) => code(context));

    public DurableHarness Activity<TIn, TOut>(string name, Func<TIn, TOut> code) =>
        AsyncActivity<TIn, TOut>(name, (input, _) => Task.FromResult(code(input)));

    public DurableHarness AsyncActivity<TIn, TOut>(string name, Func<TIn, CancellationToken, Task<TOut>> code)
    {
        _catalog.AddActivity(name, async (_, json, stopping) =>
            JsonDataConverter.Default.Serialize(await code(JsonDataConverter.Default.Deserialize<TIn>(json)!, stopping)));
        return this;
    }

    public async Task<DurableHarness> Start()
    {
        await Engine.StartAsync(CancellationToken.None);
        return this;
    }

    /// <summary>Stops the engine and starts another on the same store.</summary>
    public async Task Restart()
    {
        await Engine.StopAsync(CancellationToken.None);
        Engine = NewEngine();
        await Engine.StartAsync(CancellationToken.None);
    }

    public DurableEngine NewEngine() =>
        new(_catalog, new DurableEngineOptions { StorePath = StorePath, MaxConcurrentActivities = 4 }, _time, _loggers);

    public async Task<OrchestrationMetadata> Finish(string id)
    {
        using CancellationTokenSource patience = new(Patience);
        return await Client.WaitForInstanceCompletionAsync(id, true, patience.Token);
    }

    public async Task<OrchestrationMetadata> Run(string name, object? input = null, string? id = null) =>
        await Finish(await Client.ScheduleNewOrchestrationInstanceAsync(name, input, new StartOrchestrationOptions(id)));

    /// <summary>Looks at an instance until it is as it should be.</summary>
    public async Task<OrchestrationMetadata> Until(string id, Func<OrchestrationMetadata, bool> asItShould)
    {
        using CancellationTokenSource patience = new(Patience);
        while (true)
        {
            if (await Client.GetInstanceAsync(id, true, patience.Token) is { } seen && asItShould(seen))
            {
                return seen;
            }

            await Task.Delay(2, patience.Token);
        }
    }

    public Task<OrchestrationMetadata> UntilStatus(string id, string status) => Until(id, seen => seen.SerializedCustomStatus == $"\"{status}\"");

    public async ValueTask DisposeAsync()
    {
        await Engine.StopAsync(CancellationToken.None);
        Directory.Delete(_folder, true);
    }
}
