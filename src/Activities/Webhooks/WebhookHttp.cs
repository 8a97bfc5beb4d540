using Microsoft.Extensions.DependencyInjection;

namespace AlinFunctions.Activities.Webhooks;

/// <summary>Registers the client that knocks at receivers' doors: it follows nobody, trusts no proxy, keeps nothing, and reads no more than it must.</summary>
internal static class WebhookHttp
{
    /// <summary>The client's name.</summary>
    public const string Client = "webhooks";

    /// <summary>Adds the client.</summary>
    public static void AddTo(IServiceCollection services)
    {
        services.AddSingleton<GuardedConnection>();
        services.AddHttpClient(Client)
            .RemoveAllLoggers()
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(provider => Handler(provider.GetRequiredService<GuardedConnection>()));
    }

    /// <summary>Makes the handler.</summary>
    public static SocketsHttpHandler Handler(GuardedConnection connection) => new()
    {
        AllowAutoRedirect = false,
        UseProxy = false,
        UseCookies = false,
        ConnectCallback = connection.Connect,
        ActivityHeadersPropagator = null,

        // A connection is kept for a minute at most: then the name is asked again where it leads.
        PooledConnectionLifetime = TimeSpan.FromMinutes(1),
        PooledConnectionIdleTimeout = TimeSpan.FromSeconds(10),
        MaxResponseHeadersLength = 16,

        // Of an answer only the status counts: what is longer than this is not read, and its connection is closed.
        MaxResponseDrainSize = 16 * 1024,
        ResponseDrainTimeout = TimeSpan.FromSeconds(1),
    };
}
