namespace AlinFunctions.Pipeline.Delivery.Webhooks;

/// <summary>How it stands with a message.</summary>
public enum DeliveryState
{
    /// <summary>It is being delivered, or will be tried again.</summary>
    Pending,

    /// <summary>The receiver has it.</summary>
    Delivered,

    /// <summary>It was given up, and lies among the dead letters until somebody replays it.</summary>
    Dead,
}
