using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace AlinFunctions.GpuWorker.Inference;

/// <summary>Registers what opens networks.</summary>
public static class InferenceRegistration
{
    /// <summary>Adds the <see cref="SessionFactory"/> and its options.</summary>
    public static IServiceCollection AddInference(this IServiceCollection services)
    {
        services.AddSingleton<IValidateOptions<InferenceOptions>, InferenceOptionsValidator>();
        services.AddOptions<InferenceOptions>().BindConfiguration(InferenceOptions.Section).ValidateOnStart();
        services.AddSingleton<SessionFactory>();
        return services;
    }
}
