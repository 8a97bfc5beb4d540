using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text.Json.Serialization;

namespace AlinFunctions.Pipeline.Delivery.Webhooks;

/// <summary>What a webhook is signed with: both ends know it, nobody else does. Standard Webhooks 1.0 writes it <c>whsec_</c> and base64.</summary>
[JsonConverter(typeof(ParsableJsonConverter<WebhookSecret>))]
public sealed record WebhookSecret : IParsable<WebhookSecret>
{
    /// <summary>How many random bytes we make a secret of; the standard allows 24 to 64.</summary>
    public const int RandomBytes = 32;

    private const string Prefix = "whsec_";

    private const int FewestBytes = 24;

    private const int MostBytes = 64;

    private readonly string _value;
    private readonly byte[] _key;

    private WebhookSecret(string value, byte[] key) => (_value, _key) = (value, key);

    /// <summary>Makes a secret of random bytes.</summary>
    public static WebhookSecret From(ReadOnlySpan<byte> random) => Parse(Prefix + Convert.ToBase64String(random), null);

    /// <summary>Makes the message authentication code of a text.</summary>
    public byte[] Authenticate(ReadOnlySpan<byte> text) => HMACSHA256.HashData(_key, text);

    /// <inheritdoc />
    public static WebhookSecret Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out WebhookSecret? secret)
            ? secret
            : throw new FormatException($"A webhook secret is written {Prefix} and {FewestBytes} to {MostBytes} bytes in base64.");

    /// <inheritdoc />
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [NotNullWhen(true)] out WebhookSecret? result)
    {
        result = null;
        byte[] key = new byte[MostBytes];
        if (s?.StartsWith(Prefix, StringComparison.Ordinal) == true && Convert.TryFromBase64String(s[Prefix.Length..], key, out int bytes) && bytes >= FewestBytes)
        {
            result = new WebhookSecret(s, key[..bytes]);
        }

        return result is not null;
    }

    /// <inheritdoc />
    public bool Equals(WebhookSecret? other) => _value == other?._value;

    /// <inheritdoc />
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(_value);

    /// <summary>Returns the secret as both ends write it down.</summary>
    public override string ToString() => _value;
}
