namespace AlinFunctions.Pipeline.Delivery.Webhooks;

/// <summary>A moment of a job that is told of.</summary>
public enum JobMoment
{
    /// <summary>It was accepted.</summary>
    Accepted,

    /// <summary>It has come to its next stage.</summary>
    Progress,

    /// <summary>It has ended, as its record says.</summary>
    Ended,
}
