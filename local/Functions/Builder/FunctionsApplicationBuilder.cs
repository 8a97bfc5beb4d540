using AlinFunctions.Functions.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.Metrics;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.Builder;

/// <summary>Gathers the services of a function app, which the local host then runs.</summary>
public sealed class FunctionsApplicationBuilder : IHostApplicationBuilder
{
    private readonly FunctionsRuntime _runtime;
    private readonly WebApplicationBuilder _builder;
    private bool _built;

    internal FunctionsApplicationBuilder(string[] args)
    {
        _runtime = FunctionsRuntime.Current ?? throw new InvalidOperationException(
            "This build of the function app runs under the local host only: dotnet AlinFunctions.Host.dll --app <this assembly>.");
        _builder = _runtime.CreateBuilder(args);
    }

    /// <summary>Gets what the parts of the start leave for each other.</summary>
    public IDictionary<object, object> Properties => ((IHostApplicationBuilder)_builder).Properties;

    /// <summary>Gets the configuration: environment, local settings and command line.</summary>
    public ConfigurationManager Configuration => _builder.Configuration;

    /// <inheritdoc/>
    IConfigurationManager IHostApplicationBuilder.Configuration => _builder.Configuration;

    /// <summary>Gets the environment: name and content root.</summary>
    public IHostEnvironment Environment => _builder.Environment;

    /// <summary>Gets the logging.</summary>
    public ILoggingBuilder Logging => _builder.Logging;

    /// <summary>Gets the metrics.</summary>
    public IMetricsBuilder Metrics => _builder.Metrics;

    /// <summary>Gets the services of the app.</summary>
    public IServiceCollection Services => _builder.Services;

    /// <summary>Gets or sets a value indicating whether functions take requests in the style of ASP.NET Core.</summary>
    internal bool HasWebApplication { get; set; }

    /// <summary>Builds the app, its triggers included.</summary>
    public IHost Build()
    {
        if (_built)
        {
            throw new InvalidOperationException("The application has already been built.");
        }

        _built = true;
        return _runtime.Build(_builder, HasWebApplication);
    }

    /// <inheritdoc/>
    public void ConfigureContainer<TContainerBuilder>(IServiceProviderFactory<TContainerBuilder> factory, Action<TContainerBuilder>? configure = null)
        where TContainerBuilder : notnull =>
        ((IHostApplicationBuilder)_builder).ConfigureContainer(factory, configure);
}
