using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace AlinFunctions.Orchestrator.Http;

/// <summary>Registers what the API stands on.</summary>
public static class HttpRegistration
{
    /// <summary>Adds the door and its keys.</summary>
    public static IServiceCollection AddHttpDoor(this IServiceCollection services)
    {
        services.AddSingleton<IValidateOptions<ApiOptions>, ApiOptionsValidator>();
        services.AddOptions<ApiOptions>().BindConfiguration(ApiOptions.Section).ValidateOnStart();
        services.AddSingleton<ApiKeys>();
        services.AddSingleton<RateGate>();
        services.AddSingleton<Door>();
        services.AddSingleton<JobRecords>();
        services.AddSingleton<CardMaker>();
        services.AddSingleton<ShareViews>();
        services.AddSingleton<UploadReader>();
        services.AddSingleton<JobTaker>();
        services.AddSingleton<VoiceSamples>();
        services.AddSingleton<OpenApiDocument>();
        return services;
    }
}
