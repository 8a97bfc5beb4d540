namespace AlinFunctions.Pipeline.Jobs;

/// <summary>Where captions come from when a recording speaks.</summary>
public enum CaptionSource
{
    /// <summary>From the script, if one was dropped.</summary>
    Script,

    /// <summary>From listening, where there is no script.</summary>
    Hear,
}
