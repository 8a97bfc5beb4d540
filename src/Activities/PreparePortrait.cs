using AlinFunctions.Activities.Steps;
using AlinFunctions.Pipeline.Messages;
using Microsoft.Azure.Functions.Worker;

namespace AlinFunctions.Activities;

/// <summary>Hands a portrait's preparation to a worker.</summary>
public sealed class PreparePortrait(StepDispatcher dispatcher)
{
    /// <summary>Queues the attempt, unless the step is done already.</summary>
    [Function(nameof(PreparePortrait))]
    public Task<StepTicket> Run([ActivityTrigger] StepOrder<PreparePortraitStep> order, CancellationToken cancellation) => dispatcher.Dispatch(order, cancellation);
}
