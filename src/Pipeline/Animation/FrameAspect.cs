using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace AlinFunctions.Pipeline.Animation;

/// <summary>The shape of the frame: the picture's own, or one that players and feeds ask for.</summary>
[JsonConverter(typeof(ParsableJsonConverter<FrameAspect>))]
public sealed record FrameAspect : IParsable<FrameAspect>
{
    /// <summary>The shapes as they are written.</summary>
    public const string Known = "portrait, 16:9, 9:16, 1:1";

    private readonly string _name;

    private FrameAspect(string name, float? ratio) => (_name, Ratio) = (name, ratio);

    /// <summary>Gets the picture's own shape.</summary>
    public static FrameAspect Portrait { get; } = new("portrait", null);

    /// <summary>Gets the shape of screens.</summary>
    public static FrameAspect Wide { get; } = new("16:9", 16f / 9);

    /// <summary>Gets the shape of telephones.</summary>
    public static FrameAspect Tall { get; } = new("9:16", 9f / 16);

    /// <summary>Gets the square.</summary>
    public static FrameAspect Square { get; } = new("1:1", 1);

    /// <summary>Gets width over height; null for the picture's own.</summary>
    public float? Ratio { get; }

    /// <inheritdoc />
    public static FrameAspect Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out FrameAspect? aspect) ? aspect : throw new FormatException($"'{s}' is none of {Known}.");

    /// <inheritdoc />
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out FrameAspect result)
    {
        result = new[] { Portrait, Wide, Tall, Square }.FirstOrDefault(aspect => aspect._name == s);
        return result is not null;
    }

    /// <summary>Returns the shape as it is read.</summary>
    public override string ToString() => _name;
}
