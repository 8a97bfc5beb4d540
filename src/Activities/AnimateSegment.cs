using AlinFunctions.Activities.Steps;
using AlinFunctions.Pipeline.Messages;
using Microsoft.Azure.Functions.Worker;

namespace AlinFunctions.Activities;

/// <summary>Hands a segment's animation to a worker.</summary>
public sealed class AnimateSegment(StepDispatcher dispatcher)
{
    /// <summary>Queues the attempt, unless the step is done already.</summary>
    [Function(nameof(AnimateSegment))]
    public Task<StepTicket> Run([ActivityTrigger] StepOrder<AnimateSegmentStep> order, CancellationToken cancellation) => dispatcher.Dispatch(order, cancellation);
}
