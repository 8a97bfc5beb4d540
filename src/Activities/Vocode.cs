using AlinFunctions.Activities.Steps;
using AlinFunctions.Pipeline.Messages;
using Microsoft.Azure.Functions.Worker;

namespace AlinFunctions.Activities;

/// <summary>Hands a segment's vocoding to a worker.</summary>
public sealed class Vocode(StepDispatcher dispatcher)
{
    /// <summary>Queues the attempt, unless the step is done already.</summary>
    [Function(nameof(Vocode))]
    public Task<StepTicket> Run([ActivityTrigger] StepOrder<VocodeStep> order, CancellationToken cancellation) => dispatcher.Dispatch(order, cancellation);
}
