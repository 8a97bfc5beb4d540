using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;

namespace AlinFunctions.Pipeline.Messages;

/// <summary>Names one step by what it makes and from what: equal work has an equal name.</summary>
[JsonConverter(typeof(ParsableJsonConverter<StepId>))]
public readonly record struct StepId : IParsable<StepId>
{
    private readonly string? _value;

    private StepId(string value) => _value = value;

    /// <summary>Names the step that does some work.</summary>
    /// <param name="verb">What it does: letters only.</param>
    /// <param name="segment">The segment it works on, where there is one.</param>
    /// <param name="recipe">Everything that decides the outcome: inputs, options, versions of models.</param>
    public static StepId For(string verb, int? segment, string recipe)
    {
        string digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(recipe)).AsSpan(0, 6));
        return Parse(segment is int index ? $"{verb}-{index:d4}-{digest}" : $"{verb}-{digest}", null);
    }

    /// <inheritdoc />
    public static StepId Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out StepId id) ? id : throw new FormatException($"'{s}' is no step id.");

    /// <inheritdoc />
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out StepId result)
    {
        bool valid = s is { Length: > 0 and <= 64 } && s.All(c => char.IsAsciiLetterOrDigit(c) || c == '-');
        result = valid ? new StepId(s!) : default;
        return valid;
    }

    /// <summary>Returns the name.</summary>
    public override string ToString() => _value ?? throw new InvalidOperationException("A default StepId names no step.");
}
