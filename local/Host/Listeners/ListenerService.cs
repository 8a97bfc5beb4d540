using Microsoft.Extensions.Hosting;

namespace AlinFunctions.Host.Listeners;

/// <summary>Runs every listener of an app from its host's start to its stop.</summary>
internal sealed class ListenerService(IReadOnlyList<IListener> listeners, StopSource stop) : IHostedService
{
    private Task _running = Task.CompletedTask;

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        _running = Task.WhenAll(listeners.Select(listener => Task.Run(() => listener.Run(stop.Signals), CancellationToken.None)));
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => _running.WaitAsync(cancellationToken);
}
