using System.Globalization;
using System.Text;

namespace AlinFunctions.Pipeline.Delivery.Webhooks;

/// <summary>Signs a message as Standard Webhooks 1.0 says: HMAC-SHA256 over <c>id.timestamp.body</c>.</summary>
public static class WebhookSignature
{
    /// <summary>The header of the message's id.</summary>
    public const string IdHeader = "webhook-id";

    /// <summary>The header of the moment of sending, in seconds since 1970.</summary>
    public const string TimestampHeader = "webhook-timestamp";

    /// <summary>The header of the signatures.</summary>
    public const string SignatureHeader = "webhook-signature";

    /// <summary>Signs with every secret that holds at present: while one is rotated, those are two, and either opens.</summary>
    /// <returns>The signatures as the header holds them.</returns>
    public static string Sign(string id, long timestamp, ReadOnlySpan<byte> body, IEnumerable<WebhookSecret> secrets)
    {
        byte[] head = Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{id}.{timestamp}."));
        byte[] signed = [.. head, .. body];
        return string.Join(' ', secrets.Select(secret => "v1," + Convert.ToBase64String(secret.Authenticate(signed))));
    }
}
