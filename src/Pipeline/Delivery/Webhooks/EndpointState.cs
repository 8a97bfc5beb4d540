namespace AlinFunctions.Pipeline.Delivery.Webhooks;

/// <summary>Whether an endpoint is told anything.</summary>
public enum EndpointState
{
    /// <summary>It is.</summary>
    Enabled,

    /// <summary>It was switched off by hand.</summary>
    Paused,

    /// <summary>It answered 410: it is gone.</summary>
    Gone,

    /// <summary>It has failed for days, and nothing reached it.</summary>
    Failing,
}
