using AlinFunctions.Activities.Steps;
using AlinFunctions.Pipeline.Messages;
using Microsoft.Azure.Functions.Worker;

namespace AlinFunctions.Activities;

/// <summary>Hands a segment's speech synthesis to a worker.</summary>
public sealed class SynthesizeSpeech(StepDispatcher dispatcher)
{
    /// <summary>Queues the attempt, unless the step is done already.</summary>
    [Function(nameof(SynthesizeSpeech))]
    public Task<StepTicket> Run([ActivityTrigger] StepOrder<SynthesizeSpeechStep> order, CancellationToken cancellation) => dispatcher.Dispatch(order, cancellation);
}
