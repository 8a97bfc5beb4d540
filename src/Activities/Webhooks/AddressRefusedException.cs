using System.Net.Sockets;

namespace AlinFunctions.Activities.Webhooks;

/// <summary>Says that a receiver's name leads to an address that webhooks are not sent to.</summary>
internal sealed class AddressRefusedException() : SocketException((int)SocketError.AccessDenied);
