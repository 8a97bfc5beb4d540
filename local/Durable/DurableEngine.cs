using AlinFunctions.Durable.Engine;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AlinFunctions.Durable;

/// <summary>
/// A durable engine on one SQLite file. What it has been told survives the death of the process at any point: orchestrations
/// replay their histories, activities that have not ended run again.
/// </summary>
/// <param name="catalog">The orchestrators and activities.</param>
/// <param name="options">Where the store is, and how much runs at once.</param>
/// <param name="time">The clock of timers and histories.</param>
/// <param name="loggers">Where loggers come from.</param>
public sealed class DurableEngine(DurableCatalog catalog, DurableEngineOptions options, TimeProvider time, ILoggerFactory loggers) : IHostedService, IDisposable
{
    private Session? _session;
    private EngineClient? _client;

    /// <summary>Gets the client. It may be handed out before the engine starts, and works while it runs.</summary>
    public DurableTaskClient Client => _client ??= new EngineClient(Running, options.DataConverter, time);

    /// <summary>Opens the store and begins to work.</summary>
    /// <exception cref="InvalidOperationException">Another dispatcher runs on the same store.</exception>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (_session is not null)
        {
            throw new InvalidOperationException("The durable engine runs already.");
        }

        _session = new Session(catalog, options, time, loggers);
        return Task.CompletedTask;
    }

    /// <summary>Begins nothing new, waits for the activities that run, and closes the store.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        if (Interlocked.Exchange(ref _session, null) is { } session)
        {
            try
            {
                await session.Stop(cancellationToken);
            }
            finally
            {
                session.Dispose();
            }
        }
    }

    /// <summary>Reads the history of an instance's present execution, to be replayed in a test.</summary>
    public RecordedHistory ReadHistory(string instanceId) => Running().Clients.History(instanceId);

    /// <inheritdoc/>
    public void Dispose() => Interlocked.Exchange(ref _session, null)?.Dispose();

    private Session Running() => _session ?? throw new InvalidOperationException("The durable engine is not running: start it first.");
}
