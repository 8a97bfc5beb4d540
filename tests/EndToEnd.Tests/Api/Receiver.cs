using System.Net;
using System.Net.Sockets;

namespace AlinFunctions.EndToEnd.Tests.Api;

/// <summary>A receiver of webhooks on this machine that is content with everything.</summary>
internal sealed class Receiver : IAsyncDisposable
{
    private readonly HttpListener _listener = new();
    private readonly Task _serving;

    private Receiver(int port)
    {
        Address = $"http://127.0.0.1:{port}/hook";
        _listener.Prefixes.Add($"http://127.0.0.1:{port}/");
        _listener.Start();
        _serving = Serve();
    }

    public string Address { get; }

    public static Receiver Open()
    {
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        int port = ((IPEndPoint)free.LocalEndpoint).Port;
        free.Stop();
        return new Receiver(port);
    }

    public async ValueTask DisposeAsync()
    {
        _listener.Close();
        await _serving;
    }

    private async Task Serve()
    {
        try
        {
            while (true)
            {
                HttpListenerContext call = await _listener.GetContextAsync();
                call.Response.StatusCode = (int)HttpStatusCode.NoContent;
                call.Response.Close();
            }
        }
        catch (Exception closed) when (closed is HttpListenerException or ObjectDisposedException)
        {
            // The test is over.
        }
    }
}
