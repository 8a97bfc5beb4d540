using Microsoft.Extensions.DependencyInjection;

namespace AlinFunctions.Orchestrator.Studio;

/// <summary>Registers what the studio stands on.</summary>
public static class StudioRegistration
{
    /// <summary>Adds the studio's files.</summary>
    public static IServiceCollection AddStudio(this IServiceCollection services) => services.AddSingleton(_ => new StudioShelf(StudioShelf.OwnFolder));
}
