using System.ComponentModel.DataAnnotations;

namespace AlinFunctions.Activities.Webhooks;

/// <summary>How webhooks are sent.</summary>
public sealed class WebhookOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Webhook";

    /// <summary>Gets whether webhooks may be sent to this machine itself, by http if so asked. For a laptop, never for a server.</summary>
    /// <value>false.</value>
    public bool AllowLoopback { get; init; }

    /// <summary>Gets how long a receiver may take to answer.</summary>
    /// <value>20 seconds, as Standard Webhooks 1.0 proposes.</value>
    [Range(typeof(TimeSpan), "00:00:01", "00:01:00")]
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>Gets how many webhooks an instance sends at once: receivers may be slow, and jobs need the other places of the engine.</summary>
    /// <value>6, of the 10 activities a core, or 16 on a laptop, that run at once.</value>
    [Range(1, 100)]
    public int AtOnce { get; init; } = 6;

    /// <summary>Gets how many of them may go to one endpoint, so that a slow one leaves places for the others.</summary>
    /// <value>2.</value>
    [Range(1, 100)]
    public int AtOncePerEndpoint { get; init; } = 2;
}
