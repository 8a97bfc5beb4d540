using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;
using AlinFunctions.Pipeline.Jobs;

namespace AlinFunctions.Pipeline.Batches;

/// <summary>Names one batch: it follows from the folder and the version of its batch file, so a batch delivered twice is one.</summary>
[JsonConverter(typeof(ParsableJsonConverter<BatchId>))]
public readonly record struct BatchId : IParsable<BatchId>
{
    private const int Digits = 20;

    private readonly string? _value;

    private BatchId(string value) => _value = value;

    /// <summary>Derives the id from the folder and its batch file.</summary>
    public static BatchId For(string folder, DropFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        byte[] digest = SHA256.HashData(Encoding.UTF8.GetBytes($"{folder}\n{file.Name}\t{file.ETag.Trim('"')}"));
        return new BatchId(Convert.ToHexStringLower(digest.AsSpan(0, Digits / 2)));
    }

    /// <inheritdoc />
    public static BatchId Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out BatchId id) ? id : throw new FormatException($"'{s}' is no batch id: it has {Digits} hexadecimal digits.");

    /// <inheritdoc />
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out BatchId result)
    {
        bool valid = s?.Length == Digits && s.All(char.IsAsciiHexDigitLower);
        result = valid ? new BatchId(s!) : default;
        return valid;
    }

    /// <summary>Returns the id's 20 hexadecimal digits.</summary>
    public override string ToString() => _value ?? throw new InvalidOperationException("A default BatchId names no batch.");
}
