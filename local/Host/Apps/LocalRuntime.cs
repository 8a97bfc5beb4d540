using System.Reflection;
using AlinFunctions.Durable;
using AlinFunctions.Functions.Hosting;
using AlinFunctions.Host.Discovery;
using AlinFunctions.Host.Durable;
using AlinFunctions.Host.Http;
using AlinFunctions.Host.Listeners;
using AlinFunctions.Host.Storage;
using AlinFunctions.Host.Triggers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AlinFunctions.Host.Apps;

/// <summary>Stands behind the app's builder: gives it a configuration like Azure's, and adds the triggers when it is built.</summary>
internal sealed class LocalRuntime(HostCommandLine commandLine, Assembly app) : FunctionsRuntime
{
    /// <summary>Where the app takes requests unless told otherwise: the port of Microsoft's own tools.</summary>
    private const string DefaultUrl = "http://127.0.0.1:7071";

    private const string DefaultStoreFolder = ".functions";

    private const int DefaultActivitiesAtOnce = 16;

    private static readonly TimeSpan TimeToClose = TimeSpan.FromSeconds(5);

    private readonly TaskCompletionSource<IHost> _built = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly string _folder = Path.GetDirectoryName(commandLine.App)!;

    /// <summary>Gets the app's host, once the app has built it.</summary>
    public Task<IHost> Built => _built.Task;

    /// <inheritdoc/>
    public override WebApplicationBuilder CreateBuilder(string[] args)
    {
        IConfiguration functions = new ConfigurationBuilder().AddEnvironmentVariables("AZURE_FUNCTIONS_").Build();
        WebApplicationBuilder builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = ["--hostBuilder:reloadConfigOnChange=false", .. args],
            ApplicationName = app.GetName().Name,
            ContentRootPath = _folder,
            EnvironmentName = functions[HostDefaults.EnvironmentKey] ?? Environments.Development,
        });
        LocalSettings.AddTo(builder.Configuration, _folder);
        builder.Logging.AddSimpleConsole(console => console.SingleLine = true);
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        builder.Services.TryAddSingleton(TimeProvider.System);
        return builder;
    }

    /// <inheritdoc/>
    public override IHost Build(WebApplicationBuilder builder, bool takesRequests)
    {
        string hostId = HostId.For(app.GetName().Name!);
        IConfigurationRoot hostJson = HostJson.Read(_folder, builder.Configuration);
        IReadOnlyList<FunctionMethod> functions = FunctionCatalog.Find(app);
        StopSettings stop = StopSettings.From(hostJson);

        DurableFunctions durable = AddDurableEngine(builder.Services, functions, hostJson, hostId);
        builder.Services.AddSingleton(services => new TriggerContext(services, hostJson, hostId));
        builder.Services.AddSingleton(services => new AppTriggers(functions, services.GetRequiredService<TriggerContext>()));
        builder.Services.AddSingleton(services => new StopSource(services.GetRequiredService<IHostApplicationLifetime>(), stop));
        builder.Services.AddSingleton<IHostedService>(services =>
            ActivatorUtilities.CreateInstance<ListenerService>(services, services.GetRequiredService<AppTriggers>().Listeners));
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = stop.Drain + stop.Grace + TimeToClose);
        if (takesRequests)
        {
            // The executors of action results.
            builder.Services.AddMvcCore();
        }

        if (string.IsNullOrEmpty(builder.Configuration[WebHostDefaults.ServerUrlsKey]))
        {
            builder.WebHost.UseUrls(DefaultUrl);
        }

        WebApplication web = builder.Build();
        durable.Attach(web.Services.GetRequiredService<TriggerContext>());
        foreach (HttpFunction route in Routes(web, takesRequests))
        {
            route.Map(web);
        }

        HostStatus.Map(web, hostId, [.. functions.Select(function => function.Name)]);
        _built.SetResult(web);
        return web;
    }

    /// <summary>The engine starts before the triggers, which may ask its client at once, and stops after them.</summary>
    private DurableFunctions AddDurableEngine(IServiceCollection services, IReadOnlyList<FunctionMethod> functions, IConfiguration hostJson, string hostId)
    {
        var catalog = new DurableCatalog();
        var options = new DurableEngineOptions
        {
            StorePath = commandLine.Store ?? Path.GetFullPath(Path.Combine(DefaultStoreFolder, $"{hostId}.db")),
            MaxConcurrentActivities = hostJson.GetValue("extensions:durableTask:maxConcurrentActivityFunctions", DefaultActivitiesAtOnce),
        };
        services.AddSingleton(provider => new DurableEngine(
            catalog, options, provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILoggerFactory>()));
        services.AddSingleton<IHostedService>(provider => provider.GetRequiredService<DurableEngine>());
        services.AddSingleton(provider => provider.GetRequiredService<DurableEngine>().Client);
        return new DurableFunctions(functions, catalog, options.DataConverter);
    }

    private static IReadOnlyList<HttpFunction> Routes(WebApplication web, bool takesRequests)
    {
        IReadOnlyList<HttpFunction> routes = web.Services.GetRequiredService<AppTriggers>().Routes;
        return takesRequests || routes.Count == 0
            ? routes
            : throw new HostStartException("The app has functions that take an HttpRequest: call ConfigureFunctionsWebApplication on its builder.");
    }
}
