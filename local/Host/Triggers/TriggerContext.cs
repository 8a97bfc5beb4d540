using AlinFunctions.Host.Apps;
using AlinFunctions.Host.Blobs;
using AlinFunctions.Host.Calls;
using AlinFunctions.Host.Discovery;
using AlinFunctions.Host.Http;
using AlinFunctions.Host.Listeners;
using AlinFunctions.Host.Queues;
using AlinFunctions.Host.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AlinFunctions.Host.Triggers;

/// <summary>What the triggers of one app are made from.</summary>
internal sealed class TriggerContext
{
    private readonly IServiceProvider _services;

    /// <summary>Reads the settings of an app.</summary>
    /// <param name="services">The app's services.</param>
    /// <param name="hostJson">The app's host.json.</param>
    /// <param name="hostId">The app's id in its storage account.</param>
    public TriggerContext(IServiceProvider services, IConfiguration hostJson, string hostId)
    {
        _services = services;
        HostId = hostId;
        Configuration = services.GetRequiredService<IConfiguration>();
        Stop = services.GetRequiredService<StopSource>().Signals;
        Clock = services.GetRequiredService<TimeProvider>();
        Queues = QueueSettings.From(hostJson);
        Blobs = BlobSettings.From(hostJson);
        Http = HttpSettings.From(hostJson);
        Accounts = new StorageAccounts(Configuration, Queues.MessageEncoding);
    }

    /// <summary>Gets the app's services.</summary>
    public IServiceProvider Services => _services;

    /// <summary>Gets the app's id.</summary>
    public string HostId { get; }

    /// <summary>Gets the app's settings.</summary>
    public IConfiguration Configuration { get; }

    /// <summary>Gets how the host stops.</summary>
    public StopSignals Stop { get; }

    /// <summary>Gets the clock of pauses, claims and schedules.</summary>
    public TimeProvider Clock { get; }

    /// <summary>Gets the settings of queues.</summary>
    public QueueSettings Queues { get; }

    /// <summary>Gets the settings of blobs.</summary>
    public BlobSettings Blobs { get; }

    /// <summary>Gets the settings of HTTP.</summary>
    public HttpSettings Http { get; }

    /// <summary>Gets the storage accounts.</summary>
    public StorageAccounts Accounts { get; }

    /// <summary>Puts settings in the place of their names in a binding's text.</summary>
    /// <param name="text">The text.</param>
    public string Resolve(string text) => SettingNames.Resolve(text, Configuration);

    /// <summary>Makes a logger named for a function.</summary>
    /// <param name="function">The function.</param>
    public ILogger LoggerFor(FunctionMethod function) => LoggerFor($"Function.{function.Name}");

    /// <summary>Makes a logger.</summary>
    /// <param name="category">Its name.</param>
    public ILogger LoggerFor(string category) => _services.GetRequiredService<ILoggerFactory>().CreateLogger(category);

    /// <summary>Makes the invoker of a function.</summary>
    /// <param name="function">The function.</param>
    /// <param name="trigger">Binds the trigger's own parameter.</param>
    /// <param name="names">The facts that the trigger gives by name.</param>
    public FunctionInvoker Invoker(FunctionMethod function, BindParameter trigger, IReadOnlyCollection<string> names) =>
        new(function, ParameterBinding.Plan(function, trigger, names), _services.GetRequiredService<IServiceScopeFactory>(), LoggerFor(function));
}
