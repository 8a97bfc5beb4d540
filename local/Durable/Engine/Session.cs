using AlinFunctions.Durable.Store;
using Microsoft.Extensions.Logging;

namespace AlinFunctions.Durable.Engine;

/// <summary>One run of an engine, from start to stop.</summary>
internal sealed class Session : IDisposable
{
    private readonly DurableStore _store;
    private readonly CancellationTokenSource _stopping = new();
    private readonly Task _running;

    /// <summary>Opens the store, takes up what was left and begins to work.</summary>
    public Session(DurableCatalog catalog, DurableEngineOptions options, TimeProvider time, ILoggerFactory loggers)
    {
        _store = new DurableStore(options.StorePath);
        EndLedger ends = new(_store);
        Clients = new ClientLedger(_store, ends);
        Desk = new Desk(time);
        TurnRunner turns = new(catalog, new TurnLedger(_store, ends), Desk, options.DataConverter, time, loggers);
        ActivityRunner activities = new(catalog, new ActivityLedger(_store), Desk, time, loggers.CreateLogger<ActivityRunner>());
        Desk.Tell(Clients.Recover(time.GetUtcNow().UtcDateTime));
        CancellationToken stopping = _stopping.Token;
        _running = Task.WhenAll(
            Enumerable.Range(0, options.MaxConcurrentActivities)
                .Select(_ => Task.Run(() => activities.Run(stopping), CancellationToken.None))
                .Append(Task.Run(() => turns.Run(stopping), CancellationToken.None)));
    }

    /// <summary>Gets what clients write.</summary>
    public ClientLedger Clients { get; }

    /// <summary>Gets where changes are told.</summary>
    public Desk Desk { get; }

    /// <summary>Begins nothing new and waits for what runs, as long as the token allows.</summary>
    public async Task Stop(CancellationToken impatience)
    {
        await _stopping.CancelAsync();
        Desk.Close();
        await _running.WaitAsync(impatience);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        // Who disposes without stopping gets what a crash gets: whatever runs now runs again after the next start.
        _stopping.Cancel();
        Desk.Close();
        Desk.Dispose();
        _store.Dispose();
        _stopping.Dispose();
    }
}
