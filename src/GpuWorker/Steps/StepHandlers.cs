using AlinFunctions.Pipeline.Messages;
using Microsoft.Extensions.DependencyInjection;

namespace AlinFunctions.GpuWorker.Steps;

/// <summary>Finds the handler of a step's kind.</summary>
public sealed class StepHandlers(IServiceProvider services)
{
    /// <summary>Does a step with the handler of its kind.</summary>
    public Task<StepOutput> Run(StepWork work, StepDesk desk, CancellationToken cancellation) => work switch
    {
        PreparePortraitStep step => Handle(step, desk, cancellation),
        SynthesizeSpeechStep step => Handle(step, desk, cancellation),
        VocodeStep step => Handle(step, desk, cancellation),
        AnimateSegmentStep step => Handle(step, desk, cancellation),
        ComposeVideoStep step => Handle(step, desk, cancellation),
        JoinSpeechStep step => Handle(step, desk, cancellation),
        HearAudioStep step => Handle(step, desk, cancellation),
        WatchReferenceStep step => Handle(step, desk, cancellation),
        _ => throw new NotSupportedException($"This worker knows no step of kind {work?.GetType().Name}."),
    };

    private Task<StepOutput> Handle<TWork>(TWork work, StepDesk desk, CancellationToken cancellation)
        where TWork : StepWork => services.GetRequiredService<IStepHandler<TWork>>().Run(work, desk, cancellation);
}
