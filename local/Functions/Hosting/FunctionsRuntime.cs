using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Hosting;

namespace AlinFunctions.Functions.Hosting;

/// <summary>What stands behind the stand-ins: the host sets itself here, then calls the app's entry point.</summary>
public abstract class FunctionsRuntime
{
    private static readonly AsyncLocal<FunctionsRuntime?> Ambient = new();

    /// <summary>Gets or sets the runtime of the current flow of calls, so that two apps may run in one process.</summary>
    public static FunctionsRuntime? Current
    {
        get => Ambient.Value;
        set => Ambient.Value = value;
    }

    /// <summary>Makes the builder that an app's own builder wraps.</summary>
    /// <param name="args">The app's command line.</param>
    public abstract WebApplicationBuilder CreateBuilder(string[] args);

    /// <summary>Builds the app with the triggers of its functions.</summary>
    /// <param name="builder">The builder made before, filled by the app.</param>
    /// <param name="takesRequests">Whether the app asked for HTTP in the style of ASP.NET Core.</param>
    public abstract IHost Build(WebApplicationBuilder builder, bool takesRequests);
}
