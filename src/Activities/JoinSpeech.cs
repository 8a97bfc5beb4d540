using AlinFunctions.Activities.Steps;
using AlinFunctions.Pipeline.Messages;
using Microsoft.Azure.Functions.Worker;

namespace AlinFunctions.Activities;

/// <summary>Hands the joining of spoken segments to a worker.</summary>
public sealed class JoinSpeech(StepDispatcher dispatcher)
{
    /// <summary>Queues the attempt, unless the step is done already.</summary>
    [Function(nameof(JoinSpeech))]
    public Task<StepTicket> Run([ActivityTrigger] StepOrder<JoinSpeechStep> order, CancellationToken cancellation) => dispatcher.Dispatch(order, cancellation);
}
