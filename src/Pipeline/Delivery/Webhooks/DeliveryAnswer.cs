using System.Text.Json.Serialization;

namespace AlinFunctions.Pipeline.Delivery.Webhooks;

/// <summary>What came back from a receiver.</summary>
/// <param name="Status">The HTTP status; null without an answer.</param>
/// <param name="Fault">Why there is none.</param>
/// <param name="RetryAfter">How long the receiver asks to be left alone.</param>
public sealed record DeliveryAnswer(int? Status, DeliveryFault? Fault = null, TimeSpan? RetryAfter = null)
{
    /// <summary>Gets whether the message has arrived.</summary>
    [JsonIgnore]
    public bool IsSuccess => Status is >= 200 and <= 299;

    /// <summary>Gets whether the receiver says that it is gone for good.</summary>
    [JsonIgnore]
    public bool IsGone => Status == 410;

    /// <summary>Gets whether the receiver is overloaded and wants to be asked less often.</summary>
    [JsonIgnore]
    public bool IsOverloaded => Status is 429 or 502 or 504 || RetryAfter is not null;
}
