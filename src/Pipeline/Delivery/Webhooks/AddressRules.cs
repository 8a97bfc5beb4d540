using System.Net;
using System.Net.Sockets;

namespace AlinFunctions.Pipeline.Delivery.Webhooks;

/// <summary>Tells addresses of the open internet from all others, so that a webhook never knocks at a door inside.</summary>
public static class AddressRules
{
    // IANA's special-purpose registries (https://www.iana.org/assignments/iana-ipv4-special-registry, iana-ipv6-special-registry), and the address
    // at which Azure answers every virtual machine (https://learn.microsoft.com/azure/virtual-network/what-is-ip-address-168-63-129-16).
    private static readonly IPNetwork[] Closed4 =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "168.63.129.16/32", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24",
            "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
        }.Select(IPNetwork.Parse),
    ];

    // Of IPv6 only global unicast is open, without what carries another address inside (Teredo, 6to4) or is for documents and laboratories.
    private static readonly IPNetwork Open6 = IPNetwork.Parse("2000::/3");

    private static readonly IPNetwork[] Closed6 = [.. new[] { "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20" }.Select(IPNetwork.Parse)];

    /// <summary>Tells whether an address is one of the open internet.</summary>
    public static bool IsPublic(IPAddress address)
    {
        ArgumentNullException.ThrowIfNull(address);
        IPAddress plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return plain.AddressFamily switch
        {
            AddressFamily.InterNetwork => !Closed4.Any(network => network.Contains(plain)),
            AddressFamily.InterNetworkV6 => Open6.Contains(plain) && !Closed6.Any(network => network.Contains(plain)),
            _ => false,
        };
    }
}
