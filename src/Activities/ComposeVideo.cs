using AlinFunctions.Activities.Steps;
using AlinFunctions.Pipeline.Messages;
using Microsoft.Azure.Functions.Worker;

namespace AlinFunctions.Activities;

/// <summary>Hands the composition of the video to a worker.</summary>
public sealed class ComposeVideo(StepDispatcher dispatcher)
{
    /// <summary>Queues the attempt, unless the step is done already.</summary>
    [Function(nameof(ComposeVideo))]
    public Task<StepTicket> Run([ActivityTrigger] StepOrder<ComposeVideoStep> order, CancellationToken cancellation) => dispatcher.Dispatch(order, cancellation);
}
