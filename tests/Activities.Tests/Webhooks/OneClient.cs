using AlinFunctions.Activities.Webhooks;

namespace AlinFunctions.Activities.Tests.Webhooks;

/// <summary>Hands out the product's own client of receivers.</summary>
internal sealed class OneClient : IHttpClientFactory
{
    private readonly SocketsHttpHandler _handler = WebhookHttp.Handler(new GuardedConnection(Scene.Webhooks));

#pragma warning disable RS0030 // This is the factory.
    public HttpClient CreateClient(string name) => new(_handler, disposeHandler: false);
#pragma warning restore RS0030
}
