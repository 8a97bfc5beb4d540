using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;

namespace AlinFunctions.Pipeline.Animation;

/// <summary>What a user wants behind the person: <c>keep</c>, <c>blur</c>, a colour such as <c>#1e6091</c>, <c>image</c> or <c>video</c>.</summary>
[JsonConverter(typeof(ParsableJsonConverter<Background>))]
public sealed record Background : IParsable<Background>
{
    private Background(BackgroundKind kind, int colour) => (Kind, Colour) = (kind, colour);

    /// <summary>Gets the picture's own background.</summary>
    public static Background Keep { get; } = new(BackgroundKind.Keep, 0);

    /// <summary>Gets the picture's own background, out of focus.</summary>
    public static Background Blur { get; } = new(BackgroundKind.Blur, 0);

    /// <summary>Gets a dropped picture.</summary>
    public static Background Image { get; } = new(BackgroundKind.Image, 0);

    /// <summary>Gets a dropped film.</summary>
    public static Background Video { get; } = new(BackgroundKind.Video, 0);

    /// <summary>Gets the kind.</summary>
    public BackgroundKind Kind { get; }

    /// <summary>Gets the colour, 0xRRGGBB; black where there is none.</summary>
    public int Colour { get; }

    /// <inheritdoc />
    public static Background Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out Background? background) ? background : throw new FormatException($"'{s}' is no background.");

    /// <inheritdoc />
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out Background result)
    {
        result = s switch
        {
            "keep" => Keep,
            "blur" => Blur,
            "image" => Image,
            "video" => Video,
            ['#', .. { Length: 6 } digits] when int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int colour) => new Background(BackgroundKind.Colour, colour),
            _ => null,
        };
        return result is not null;
    }

    /// <summary>Returns the background as it is read.</summary>
    public override string ToString() => Kind switch
    {
        BackgroundKind.Colour => $"#{Colour:x6}",
        BackgroundKind.Blur => "blur",
        BackgroundKind.Image => "image",
        BackgroundKind.Video => "video",
        _ => "keep",
    };
}
