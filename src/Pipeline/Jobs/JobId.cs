using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;

namespace AlinFunctions.Pipeline.Jobs;

/// <summary>Names one job. Equal drops have equal ids, so a drop delivered twice starts one job.</summary>
[JsonConverter(typeof(ParsableJsonConverter<JobId>))]
public readonly record struct JobId : IParsable<JobId>
{
    private const int Digits = 20;

    private readonly string? _value;

    private JobId(string value) => _value = value;

    /// <summary>Derives the id from the frozen drop: its folder and the sorted names and content versions of its files.</summary>
    public static JobId ForDrop(FrozenDrop drop)
    {
        ArgumentNullException.ThrowIfNull(drop);
        byte[] digest = SHA256.HashData(Encoding.UTF8.GetBytes(drop.Canonical));
        return new JobId(Convert.ToHexStringLower(digest.AsSpan(0, Digits / 2)));
    }

    /// <inheritdoc />
    public static JobId Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out JobId id) ? id : throw new FormatException($"'{s}' is no job id: it has {Digits} hexadecimal digits.");

    /// <inheritdoc />
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out JobId result)
    {
        bool valid = s?.Length == Digits && s.All(char.IsAsciiHexDigitLower);
        result = valid ? new JobId(s!) : default;
        return valid;
    }

    /// <summary>Returns the id's 20 hexadecimal digits.</summary>
    public override string ToString() => _value ?? throw new InvalidOperationException("A default JobId names no job.");
}
