using AlinFunctions.Activities.Steps;
using AlinFunctions.Pipeline.Messages;
using Microsoft.Azure.Functions.Worker;

namespace AlinFunctions.Activities;

/// <summary>Hands the films that head and lids follow to a worker.</summary>
public sealed class WatchReference(StepDispatcher dispatcher)
{
    /// <summary>Queues the attempt, unless the step is done already.</summary>
    [Function(nameof(WatchReference))]
    public Task<StepTicket> Run([ActivityTrigger] StepOrder<WatchReferenceStep> order, CancellationToken cancellation) => dispatcher.Dispatch(order, cancellation);
}
