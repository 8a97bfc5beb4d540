using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace AlinFunctions.Activities.Sharing;

/// <summary>Registers what share links stand on.</summary>
internal static class SharingRegistration
{
    /// <summary>Adds the links and their audit.</summary>
    public static IServiceCollection AddSharing(this IServiceCollection services)
    {
        services.AddSingleton<IValidateOptions<ShareOptions>, ShareOptionsValidator>();
        services.AddOptions<ShareOptions>().BindConfiguration(ShareOptions.Section).ValidateOnStart();
        services.AddSingleton<ShareBook>();
        services.AddSingleton<IJobTrace>(provider => provider.GetRequiredService<ShareBook>());
        services.AddSingleton<ShareAudit>();
        services.AddSingleton<UsualLinks>();
        return services;
    }
}
