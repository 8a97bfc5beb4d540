using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using AlinFunctions.Pipeline.Delivery.Webhooks;
using AlinFunctions.Pipeline.Messages;
using Azure.Storage.Blobs.Models;
using Microsoft.Extensions.Options;

namespace AlinFunctions.Activities.Webhooks;

/// <summary>Keeps the endpoints: who is told, of what, and signed with which secret.</summary>
public sealed class EndpointBook(ArtifactStore store, IOptions<WebhookOptions> options, TimeProvider time)
{
    /// <summary>The most endpoints that are told of everything: each costs every job a message or three.</summary>
    public const int Most = 50;

    /// <summary>Registers an endpoint with a secret of its own.</summary>
    public async Task<WebhookEndpoint> Register(Uri url, IReadOnlyList<WebhookEvent> events, string? description, CancellationToken cancellation)
    {
        WebhookAddress.Check(url, options.Value.AllowLoopback);
        var id = EndpointId.From(RandomNumberGenerator.GetBytes(EndpointId.RandomBytes));
        var endpoint = new WebhookEndpoint(id, url, events, description, EndpointState.Enabled, time.GetUtcNow(), NewSecret());
        await store.TryCreate(WebhookPaths.Endpoint(id), endpoint, cancellation);
        return endpoint;
    }

    /// <summary>Finds an endpoint, or makes the default one where it is asked for.</summary>
    public async Task<WebhookEndpoint?> Find(EndpointId endpoint, CancellationToken cancellation)
    {
        if (endpoint == EndpointId.Default)
        {
            await store.TryCreate(
                WebhookPaths.Endpoint(endpoint),
                new WebhookEndpoint(endpoint, Url: null, [], Description: null, EndpointState.Enabled, time.GetUtcNow(), NewSecret()),
                cancellation);
        }

        return await store.Read<WebhookEndpoint>(WebhookPaths.Endpoint(endpoint), cancellation);
    }

    /// <summary>Finds the endpoint at an address that a job brought along, or makes it. It is signed with the default endpoint's secret.</summary>
    public async Task<WebhookEndpoint> OfAddress(Uri url, CancellationToken cancellation)
    {
        var id = EndpointId.ForAddress(url);
        var endpoint = new WebhookEndpoint(id, url, [], Description: null, EndpointState.Enabled, time.GetUtcNow(), Secret: null);
        await store.TryCreate(WebhookPaths.Endpoint(id), endpoint, cancellation);
        return await store.Read<WebhookEndpoint>(WebhookPaths.Endpoint(id), cancellation) ?? endpoint;
    }

    /// <summary>Lists the endpoints that somebody registered. Addresses that jobs brought along may be as many as jobs, and are found by themselves.</summary>
    public IAsyncEnumerable<WebhookEndpoint> Registered(CancellationToken cancellation) =>
        List(name => !name.StartsWith(WebhookPaths.Endpoints.Name + "/" + EndpointId.Brought, StringComparison.Ordinal), cancellation);

    /// <summary>Lists all endpoints.</summary>
    public IAsyncEnumerable<WebhookEndpoint> All(CancellationToken cancellation) => List(_ => true, cancellation);

    /// <summary>Changes an endpoint that may be changed by others at the same time.</summary>
    public Task<WebhookEndpoint> Change(EndpointId endpoint, Func<WebhookEndpoint, WebhookEndpoint> change, CancellationToken cancellation) =>
        store.Change(WebhookPaths.Endpoint(endpoint), change, cancellation);

    /// <summary>Gives an endpoint a new secret; the old one signs as well for a day.</summary>
    public Task<WebhookEndpoint> Rotate(EndpointId endpoint, CancellationToken cancellation)
    {
        WebhookSecret secret = NewSecret();
        DateTimeOffset now = time.GetUtcNow();
        return Change(endpoint, old => old.Rotated(secret, now), cancellation);
    }

    /// <summary>Refuses an address that webhooks are not sent to.</summary>
    public void CheckAddress(Uri url) => WebhookAddress.Check(url, options.Value.AllowLoopback);

    /// <summary>Removes an endpoint. What is on its way to it is given up.</summary>
    public Task Remove(EndpointId endpoint, CancellationToken cancellation) => store.Blob(WebhookPaths.Endpoint(endpoint)).DeleteIfExistsAsync(cancellationToken: cancellation);

    /// <summary>The secrets that sign an endpoint's messages now.</summary>
    public async Task<IReadOnlyList<WebhookSecret>> Secrets(WebhookEndpoint endpoint, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        WebhookEndpoint signer = endpoint.Secret is not null ? endpoint
            : await Find(EndpointId.Default, cancellation) ?? throw new InvalidOperationException("The default endpoint was deleted while it was read.");
        return signer.SecretsAt(time.GetUtcNow());
    }

    private static WebhookSecret NewSecret() => WebhookSecret.From(RandomNumberGenerator.GetBytes(WebhookSecret.RandomBytes));

    private async IAsyncEnumerable<WebhookEndpoint> List(Func<string, bool> takes, [EnumeratorCancellation] CancellationToken cancellation)
    {
        string prefix = WebhookPaths.Endpoints.Name + "/";
        await foreach (BlobItem file in store.Container(StoreNames.Webhooks).GetBlobsAsync(prefix: prefix, cancellationToken: cancellation))
        {
            if (takes(file.Name) && await store.Read<WebhookEndpoint>(ArtifactPath.In(StoreNames.Webhooks, file.Name), cancellation) is { } endpoint)
            {
                yield return endpoint;
            }
        }
    }
}
