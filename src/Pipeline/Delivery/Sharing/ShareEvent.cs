namespace AlinFunctions.Pipeline.Delivery.Sharing;

/// <summary>What happened to a share link.</summary>
public enum ShareEvent
{
    /// <summary>It was made.</summary>
    Created,

    /// <summary>Its page was opened: one view.</summary>
    Page,

    /// <summary>Its video or sound was asked for, to play.</summary>
    Play,

    /// <summary>Its file was asked for, to keep.</summary>
    Download,

    /// <summary>It was taken back.</summary>
    Revoked,
}
