using AlinFunctions.Pipeline.Messages;

namespace AlinFunctions.GpuWorker.Steps;

/// <summary>Beats while a step is worked on: renews the claim, writes the heartbeat, and stops the step when its job is cancelled.</summary>
internal sealed class StepPulse : IAsyncDisposable
{
    private readonly CancellationTokenSource _end = new();
    private readonly Task _beating;

    /// <summary>Begins to beat.</summary>
    public StepPulse(StepMessage message, StepClaim claim, StepLedger ledger, string worker, TimeSpan every, CancellationTokenSource stop, TimeProvider time) =>
        _beating = Task.Run(() => Beat(message, claim, ledger, worker, every, stop, time));

    /// <summary>Gets whether the step was stopped because its job was cancelled.</summary>
    public bool JobCancelled { get; private set; }

    /// <summary>Stops beating: from here on nobody else touches the claim.</summary>
    public async Task Stop()
    {
        await _end.CancelAsync();
        await _beating;
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await Stop();
        _end.Dispose();
    }

    private async Task Beat(StepMessage message, StepClaim claim, StepLedger ledger, string worker, TimeSpan every, CancellationTokenSource stop, TimeProvider time)
    {
        using var timer = new PeriodicTimer(every, time);
        try
        {
            while (await timer.WaitForNextTickAsync(_end.Token))
            {
                await BeatOnce(message, claim, ledger, worker, stop);
            }
        }
        catch (OperationCanceledException) when (_end.IsCancellationRequested)
        {
            // The step is over.
        }
    }

    private async Task BeatOnce(StepMessage message, StepClaim claim, StepLedger ledger, string worker, CancellationTokenSource stop)
    {
        try
        {
            await claim.Renew(_end.Token);
            await ledger.Beat(message, worker, _end.Token);
            if (await ledger.IsCancelled(message.Job, _end.Token))
            {
                JobCancelled = true;
                await stop.CancelAsync();
            }
        }
        catch (Exception trouble) when (StoreTrouble.MayPass(trouble, _end.Token))
        {
            // A missed beat is made good by the next; if none comes, the claim runs out, which is what it is for.
        }
    }
}
