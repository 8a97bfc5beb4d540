using System.Net;
using System.Net.Sockets;
using AlinFunctions.Pipeline.Delivery.Webhooks;
using Microsoft.Extensions.Options;

namespace AlinFunctions.Activities.Webhooks;

/// <summary>Connects to receivers: asks once where a name leads, refuses what is not the open internet, and connects to that very address, so that no second answer can lead elsewhere.</summary>
public sealed class GuardedConnection(IOptions<WebhookOptions> options)
{
    /// <summary>Connects, as a handler of requests asks for it.</summary>
    public async ValueTask<Stream> Connect(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(context);
        IPAddress[] addresses = await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, cancellation);
        bool isHttp = context.InitialRequestMessage.RequestUri?.Scheme == Uri.UriSchemeHttp;
        if (addresses.Length == 0)
        {
            throw new SocketException((int)SocketError.HostNotFound);
        }

        // One inner address among others is no accident.
        if (!addresses.All(address => IsAllowed(address, isHttp)))
        {
            throw new AddressRefusedException();
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, context.DnsEndPoint.Port, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private bool IsAllowed(IPAddress address, bool isHttp) =>
        (AddressRules.IsPublic(address) && !isHttp) || (options.Value.AllowLoopback && IPAddress.IsLoopback(address));
}
