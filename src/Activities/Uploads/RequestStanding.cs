namespace AlinFunctions.Activities.Uploads;

/// <summary>How a request stands that came with a key.</summary>
public enum RequestStanding
{
    /// <summary>It is the first of its key, or what the first had begun was left: it is to be done.</summary>
    Open,

    /// <summary>It has been done: its job is known.</summary>
    Done,

    /// <summary>It is being done at this moment.</summary>
    Busy,

    /// <summary>The key belongs to another request.</summary>
    Other,
}
