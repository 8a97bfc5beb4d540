using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace AlinFunctions.Pipeline.Consents;

/// <summary>Names one consent: the beginning of its portrait's hash, by which the consents of a portrait are found, and what tells them apart.</summary>
[JsonConverter(typeof(ParsableJsonConverter<ConsentId>))]
public readonly record struct ConsentId : IParsable<ConsentId>
{
    private const int PortraitDigits = 16;

    private const int OwnDigits = 8;

    private readonly string? _value;

    private ConsentId(string value) => _value = value;

    /// <summary>Names a consent of a portrait.</summary>
    /// <param name="portraitHash">The portrait's SHA-256, hexadecimal.</param>
    /// <param name="unique">What tells it from others of the portrait.</param>
    public static ConsentId For(string portraitHash, Guid unique) => Parse($"{Prefix(portraitHash)}{unique.ToString("n")[..OwnDigits]}", null);

    /// <summary>How the names of all consents of a portrait begin.</summary>
    public static string Prefix(string portraitHash)
    {
        ArgumentNullException.ThrowIfNull(portraitHash);
        return portraitHash[..PortraitDigits] + "-";
    }

    /// <inheritdoc />
    public static ConsentId Parse(string s, IFormatProvider? provider) => TryParse(s, provider, out ConsentId id) ? id : throw new FormatException($"'{s}' is no consent id.");

    /// <inheritdoc />
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out ConsentId result)
    {
        bool valid = s?.Length == PortraitDigits + 1 + OwnDigits && s[PortraitDigits] == '-' && s.Where((_, at) => at != PortraitDigits).All(char.IsAsciiHexDigitLower);
        result = valid ? new ConsentId(s!) : default;
        return valid;
    }

    /// <summary>Returns the name.</summary>
    public override string ToString() => _value ?? throw new InvalidOperationException("A default ConsentId names no consent.");
}
