namespace AlinFunctions.Pipeline.Delivery.Sharing;

/// <summary>How a share link stands.</summary>
public enum ShareState
{
    /// <summary>It plays.</summary>
    Open,

    /// <summary>Its time is over.</summary>
    Expired,

    /// <summary>Whoever shared it took it back.</summary>
    Revoked,
}
