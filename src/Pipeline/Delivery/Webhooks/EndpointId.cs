using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;

namespace AlinFunctions.Pipeline.Delivery.Webhooks;

/// <summary>Names one webhook endpoint.</summary>
[JsonConverter(typeof(ParsableJsonConverter<EndpointId>))]
public readonly record struct EndpointId : IParsable<EndpointId>
{
    /// <summary>How many random bytes make the id of a registered endpoint.</summary>
    public const int RandomBytes = 10;

    /// <summary>How the ids begin of addresses that jobs brought along.</summary>
    public const string Brought = "url-";

    private readonly string? _value;

    private EndpointId(string value) => _value = value;

    /// <summary>Gets the name of the endpoint without an address, whose secret signs what jobs send to addresses of their own.</summary>
    public static EndpointId Default { get; } = new("default");

    /// <summary>Writes random bytes as an id.</summary>
    public static EndpointId From(ReadOnlySpan<byte> random) => new(Convert.ToHexStringLower(random));

    /// <summary>Names the endpoint at an address that a job brought along: equal addresses are one.</summary>
    public static EndpointId ForAddress(Uri url)
    {
        ArgumentNullException.ThrowIfNull(url);
        return new EndpointId(Brought + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(url.AbsoluteUri)).AsSpan(0, 10)));
    }

    /// <inheritdoc />
    public static EndpointId Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out EndpointId id) ? id : throw new FormatException($"'{s}' is no endpoint id.");

    /// <inheritdoc />
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out EndpointId result)
    {
        bool valid = s is { Length: > 0 and <= 40 } && s.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-');
        result = valid ? new EndpointId(s!) : default;
        return valid;
    }

    /// <summary>Returns the id.</summary>
    public override string ToString() => _value ?? throw new InvalidOperationException("A default EndpointId names no endpoint.");
}
