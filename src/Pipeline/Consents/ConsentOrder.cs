using System.Globalization;
using AlinFunctions.Pipeline.Jobs;

namespace AlinFunctions.Pipeline.Consents;

/// <summary>What somebody says when they tell the product of a consent.</summary>
/// <param name="Portrait">The portrait's SHA-256, hexadecimal.</param>
/// <param name="Person">Who is shown.</param>
/// <param name="AgreedBy">Who agreed.</param>
/// <param name="Purpose">For what.</param>
/// <param name="Until">Until when: a day, the last of it, or a moment with its offset.</param>
public sealed record ConsentOrder(string? Portrait, string? Person, string? AgreedBy, string? Purpose, string? Until)
{
    /// <summary>Names fit on a form; a purpose is a sentence or two.</summary>
    private const int MostCharacters = 500;

    private const int HashDigits = 64;

    /// <summary>Makes the record, having checked what was said.</summary>
    /// <exception cref="InvalidDropException">Something is missing or wrong.</exception>
    public ConsentRecord Take(Guid unique, DateTimeOffset now)
    {
        string portrait = (Portrait ?? "").Trim().ToLowerInvariant();
        if (!IsPortrait(portrait))
        {
            throw Refuse($"'portrait' is '{Portrait}'; it is the portrait's file, or the {HashDigits} hexadecimal digits of its SHA-256.", $"“portrait”是“{Portrait}”，应为肖像文件，或其 SHA-256 的 {HashDigits} 位十六进制数。");
        }

        return new ConsentRecord
        {
            Id = ConsentId.For(portrait, unique),
            Portrait = portrait,
            Person = Said("person", Person),
            AgreedBy = Said("agreedBy", AgreedBy),
            Purpose = Said("purpose", Purpose),
            Until = End(now),
            Created = now,
        };
    }

    /// <summary>Tells whether a text is how a portrait is named: by its SHA-256, in small hexadecimal digits.</summary>
    public static bool IsPortrait(string text) => text is { Length: HashDigits } && text.All(char.IsAsciiHexDigitLower);

    private static string Said(string name, string? text) => text?.Trim() switch
    {
        null or "" => throw Refuse($"'{name}' is missing.", $"缺少“{name}”。"),
        { Length: > MostCharacters } => throw Refuse($"'{name}' is longer than {MostCharacters} characters.", $"“{name}”超过 {MostCharacters} 个字符。"),
        var said when said.Any(char.IsControl) => throw Refuse($"'{name}' holds control characters.", $"“{name}”含有控制字符。"),
        var said => said,
    };

    private DateTimeOffset End(DateTimeOffset now)
    {
        DateTimeOffset end = DateOnly.TryParseExact(Until, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)
            ? day == DateOnly.MaxValue ? DateTimeOffset.MaxValue : new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero).AddDays(1)
            : DateTimeOffset.TryParseExact(Until, ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mmK", "O"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset moment)
                ? moment
                : throw Refuse($"'until' is '{Until}'; it is written as 2027-12-31.", $"“until”是“{Until}”，应写成 2027-12-31。");
        return end > now ? end : throw Refuse($"'until' is '{Until}', which is over.", $"“until”是“{Until}”，已经过期。");
    }

    private static InvalidDropException Refuse(string english, string chinese) => new(FailureKind.NoConsent, new Sentence(english, chinese));
}
