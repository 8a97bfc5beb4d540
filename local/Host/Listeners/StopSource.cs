using Microsoft.Extensions.Hosting;

namespace AlinFunctions.Host.Listeners;

/// <summary>Begins to stop every trigger at once, requests included, as soon as the host is asked to.</summary>
internal sealed class StopSource : IDisposable
{
    private readonly CancellationTokenSource _endCalls = new();
    private readonly CancellationTokenSource _giveUp = new();
    private readonly CancellationTokenRegistration _registration;

    /// <summary>Waits for the host to be asked.</summary>
    /// <param name="lifetime">The host's lifetime.</param>
    /// <param name="settings">How long calls may go on.</param>
    public StopSource(IHostApplicationLifetime lifetime, StopSettings settings)
    {
        Signals = new StopSignals(lifetime.ApplicationStopping, _endCalls.Token, _giveUp.Token);
        _registration = lifetime.ApplicationStopping.Register(() =>
        {
            _endCalls.CancelAfter(settings.Drain);
            _giveUp.CancelAfter(settings.Drain + settings.Grace);
        });
    }

    /// <summary>Gets the steps of stopping.</summary>
    public StopSignals Signals { get; }

    /// <inheritdoc/>
    public void Dispose()
    {
        _registration.Dispose();
        _endCalls.Dispose();
        _giveUp.Dispose();
    }
}
