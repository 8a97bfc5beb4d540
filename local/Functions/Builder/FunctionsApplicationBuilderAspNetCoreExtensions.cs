namespace Microsoft.Azure.Functions.Worker.Builder;

/// <summary>The style of ASP.NET Core for HTTP functions.</summary>
public static class FunctionsApplicationBuilderAspNetCoreExtensions
{
    /// <summary>Lets functions take an <c>HttpRequest</c> and return an <c>IActionResult</c> or <c>IResult</c>.</summary>
    /// <param name="builder">The app's builder.</param>
    public static FunctionsApplicationBuilder ConfigureFunctionsWebApplication(this FunctionsApplicationBuilder builder)
    {
        builder.HasWebApplication = true;
        return builder;
    }
}
