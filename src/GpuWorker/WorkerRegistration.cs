using AlinFunctions.GpuWorker.Animation;
using AlinFunctions.GpuWorker.Composition;
using AlinFunctions.GpuWorker.Hearing;
using AlinFunctions.GpuWorker.Portrait;
using AlinFunctions.GpuWorker.Speech;
using AlinFunctions.GpuWorker.Steps;
using AlinFunctions.GpuWorker.Vocoder;
using AlinFunctions.GpuWorker.Watching;
using AlinFunctions.Models.Store;
using AlinFunctions.Pipeline.Messages;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace AlinFunctions.GpuWorker;

/// <summary>Registers the worker: the pump that takes steps, and a handler for each kind.</summary>
public static class WorkerRegistration
{
    /// <summary>Adds the pump, the handlers and the weights.</summary>
    public static IServiceCollection AddWorker(this IServiceCollection services)
    {
        services.AddSingleton<IValidateOptions<WorkerOptions>, WorkerOptionsValidator>();
        services.AddOptions<WorkerOptions>().BindConfiguration(WorkerOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<ModelsOptions>, ModelsOptionsValidator>();
        services.AddOptions<ModelsOptions>().BindConfiguration(ModelsOptions.Section).ValidateOnStart();
        services.AddSingleton(provider => new ModelStore(new ModelStoreOptions { CacheFolder = provider.GetRequiredService<IOptions<ModelsOptions>>().Value.Cache }));
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<RigShelf>();
        services.AddSingleton<IStepHandler<PreparePortraitStep>, PreparePortraitHandler>();
        services.AddSingleton<IStepHandler<SynthesizeSpeechStep>, SynthesizeSpeechHandler>();
        services.AddSingleton<IStepHandler<VocodeStep>, VocodeHandler>();
        services.AddSingleton<IStepHandler<AnimateSegmentStep>, AnimateSegmentHandler>();
        services.AddSingleton<IStepHandler<ComposeVideoStep>, ComposeVideoHandler>();
        services.AddSingleton<IStepHandler<JoinSpeechStep>, JoinSpeechHandler>();
        services.AddSingleton<IStepHandler<HearAudioStep>, HearAudioHandler>();
        services.AddSingleton<IStepHandler<WatchReferenceStep>, WatchReferenceHandler>();
        services.AddSingleton<WorkerScratch>();
        services.AddSingleton<StepHandlers>();
        services.AddSingleton<StepLedger>();
        services.AddSingleton<StepQueues>();
        services.AddSingleton<StepRunner>();
        services.AddHostedService<StepPump>();
        return services;
    }
}
