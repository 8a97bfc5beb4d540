using AlinFunctions.Activities.Steps;
using AlinFunctions.Pipeline.Messages;
using Microsoft.Azure.Functions.Worker;

namespace AlinFunctions.Activities;

/// <summary>Hands the user's own recording to a worker that listens to it.</summary>
public sealed class HearAudio(StepDispatcher dispatcher)
{
    /// <summary>Queues the attempt, unless the step is done already.</summary>
    [Function(nameof(HearAudio))]
    public Task<StepTicket> Run([ActivityTrigger] StepOrder<HearAudioStep> order, CancellationToken cancellation) => dispatcher.Dispatch(order, cancellation);
}
