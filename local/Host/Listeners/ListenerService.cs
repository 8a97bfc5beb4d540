using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AlinFunctions.Host.Listeners;

/// <summary>Runs every listener of an app from its host's start to its stop.</summary>
internal sealed partial class ListenerService(IReadOnlyList<IListener> listeners, StopSource stop, IHostApplicationLifetime lifetime, ILogger<ListenerService> logger)
    : IHostedService
{
    private Task _running = Task.CompletedTask;

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        _running = Task.WhenAll(listeners.Select(listener => Task.Run(() => Run(listener), CancellationToken.None)));
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => _running.WaitAsync(cancellationToken);

    /// <summary>A host without one of its listeners only looks alive: it stops, and its end says why.</summary>
    private async Task Run(IListener listener)
    {
        try
        {
            await listener.Run(stop.Signals);
        }
        catch (Exception failure)
        {
            Log.ListenerFailed(logger, failure, listener.GetType().Name);
            lifetime.StopApplication();
            throw;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(9501, LogLevel.Critical, "A {Listener} failed; the host stops.")]
        public static partial void ListenerFailed(ILogger logger, Exception failure, string listener);
    }
}
