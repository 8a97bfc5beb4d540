using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;

namespace AlinFunctions.EndToEnd.Tests.Webhooks;

/// <summary>A receiver of webhooks on this machine.</summary>
internal sealed class HookListener : IAsyncDisposable
{
    private readonly HttpListener _listener = new();
    private readonly Func<int, Task> _before;
    private readonly Task _listening;

    private HookListener(Func<int, Task> before)
    {
        _before = before;
        Url = new Uri($"http://127.0.0.1:{FreePort()}/hook");
        _listener.Prefixes.Add(new Uri(Url, "/").AbsoluteUri);
        _listener.Start();
        _listening = Listen();
    }

    public Uri Url { get; }

    /// <summary>Gets what has come: the message's id and body.</summary>
    public ConcurrentQueue<(string Id, JsonElement Body)> Received { get; } = new();

    /// <summary>Starts listening.</summary>
    /// <param name="before">What it does before it answers, with the number of the request.</param>
    public static HookListener Start(Func<int, Task>? before = null) => new(before ?? (_ => Task.CompletedTask));

    /// <summary>The messages' ids, by what they tell.</summary>
    public IReadOnlyDictionary<string, string[]> Ids() => Received
        .GroupBy(message => message.Body.GetProperty("type").GetString()!, message => message.Id, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.Distinct(StringComparer.Ordinal).ToArray(), StringComparer.Ordinal);

    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        _listener.Close();
        await _listening;
    }

    private async Task Listen()
    {
        while (true)
        {
            HttpListenerContext context;
            try
            {
                context = await _listener.GetContextAsync();
            }
            catch (Exception stopped) when (stopped is HttpListenerException or ObjectDisposedException)
            {
                return;
            }

            _ = Answer(context);
        }
    }

    private async Task Answer(HttpListenerContext context)
    {
        try
        {
            using JsonDocument body = await JsonDocument.ParseAsync(context.Request.InputStream);
            Received.Enqueue((context.Request.Headers["webhook-id"]!, body.RootElement.Clone()));
            await _before(Received.Count);
            context.Response.StatusCode = 204;
            context.Response.Close();
        }
        catch (Exception gone) when (gone is HttpListenerException or ObjectDisposedException or IOException or JsonException)
        {
            // Whoever sent it was killed meanwhile.
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
