namespace AlinFunctions.Pipeline.Delivery.Webhooks;

/// <summary>Why a message has no answer at all.</summary>
public enum DeliveryFault
{
    /// <summary>The receiver took longer than it may.</summary>
    Timeout,

    /// <summary>The receiver's name leads nowhere, nobody listens there, or the connection broke.</summary>
    Unreachable,

    /// <summary>The receiver's name leads to an address that is not the open internet's.</summary>
    AddressRefused,

    /// <summary>The endpoint was removed or switched off meanwhile: nothing was sent.</summary>
    EndpointClosed,
}
