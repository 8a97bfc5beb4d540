using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using AlinFunctions.Pipeline.Jobs;

namespace AlinFunctions.Pipeline.Schedules;

/// <summary>Names one schedule: up to 50 small letters, digits and hyphens, so that it can be part of a folder's and an orchestration's name.</summary>
[JsonConverter(typeof(ParsableJsonConverter<ScheduleName>))]
public readonly record struct ScheduleName : IParsable<ScheduleName>
{
    private const int MostCharacters = 50;

    private readonly string? _value;

    private ScheduleName(string value) => _value = value;

    /// <summary>Reads the name that somebody gave a schedule.</summary>
    /// <exception cref="InvalidDropException">It is none.</exception>
    public static ScheduleName Of(string name) => TryParse(name, null, out ScheduleName result)
        ? result
        : throw new InvalidDropException(FailureKind.BadSchedule, new Sentence(
            $"'{name}' is no name for a schedule: it has 1 to {MostCharacters} small letters, digits and hyphens, and begins with a letter or digit.",
            $"“{name}”不能用作计划名称：应为 1 到 {MostCharacters} 个小写字母、数字或连字符，并以字母或数字开头。"));

    /// <inheritdoc />
    public static ScheduleName Parse(string s, IFormatProvider? provider) => TryParse(s, provider, out ScheduleName name) ? name : throw new FormatException($"'{s}' is no name of a schedule.");

    /// <inheritdoc />
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out ScheduleName result)
    {
        bool valid = s is { Length: > 0 and <= MostCharacters } && s[0] != '-' && s.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');
        result = valid ? new ScheduleName(s!) : default;
        return valid;
    }

    /// <summary>Returns the name.</summary>
    public override string ToString() => _value ?? throw new InvalidOperationException("A default ScheduleName names no schedule.");
}
