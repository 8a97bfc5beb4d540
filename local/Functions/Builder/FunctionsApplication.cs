namespace Microsoft.Azure.Functions.Worker.Builder;

/// <summary>Where a function app begins.</summary>
public static class FunctionsApplication
{
    /// <summary>Makes a builder with the app's configuration and logging in place.</summary>
    /// <param name="args">The app's command line.</param>
    public static FunctionsApplicationBuilder CreateBuilder(string[] args) => new(args);
}
