using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;

namespace AlinFunctions.Pipeline.Animation;

/// <summary>
/// Where one axis of the head is led in the course of a video: <c>0@0, 10@2.5, -5@6</c> is degrees at seconds. Angles without a time,
/// <c>0, 10, -5</c>, follow each other every <see cref="Spacing"/> seconds. Before the first and after the last the angle holds.
/// </summary>
[JsonConverter(typeof(ParsableJsonConverter<HeadKeys>))]
public sealed record HeadKeys : IParsable<HeadKeys>
{
    /// <summary>Seconds from one angle to the next where no time is said: a head turns and rests in about that.</summary>
    public const double Spacing = 2;

    /// <summary>The most keys; a message holds three lists.</summary>
    public const int Most = 100;

    private readonly HeadKey[] _keys;
    private readonly string _text;

    private HeadKeys(HeadKey[] keys)
    {
        _keys = keys;
        _text = string.Join(", ", keys.Select(key => string.Create(CultureInfo.InvariantCulture, $"{key.Degrees}@{key.Seconds}")));
    }

    /// <summary>Gets the largest angle asked for, either way.</summary>
    public double Widest => _keys.Max(key => Math.Abs(key.Degrees));

    /// <inheritdoc />
    public static HeadKeys Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out HeadKeys? keys) ? keys : throw new FormatException($"'{s}' is no list of angles such as '0@0, 10@2.5'.");

    /// <inheritdoc />
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out HeadKeys result)
    {
        result = null;
        string[] parts = (s ?? "").Split(',', StringSplitOptions.TrimEntries);
        if (parts.Length > Most)
        {
            return false;
        }

        List<HeadKey> keys = [];
        foreach (string part in parts)
        {
            string[] sides = part.Split('@', StringSplitOptions.TrimEntries);
            double seconds = keys.Count * Spacing, degrees = 0;
            bool read = sides.Length <= 2 && Number(sides[0], out degrees) && (sides.Length == 1 || Number(sides[1], out seconds));
            bool timed = part.Contains('@', StringComparison.Ordinal) == parts[0].Contains('@', StringComparison.Ordinal);
            if (!read || !timed || seconds < 0 || (keys.Count > 0 && seconds <= keys[^1].Seconds))
            {
                return false;
            }

            keys.Add(new HeadKey(degrees, seconds));
        }

        result = new HeadKeys([.. keys]);
        return true;
    }

    /// <summary>Gives the angle at a second of the video: level at every key, so that the head rests there.</summary>
    public double At(double seconds)
    {
        double angle = _keys[0].Degrees;
        for (int i = 1; i < _keys.Length && seconds > _keys[i - 1].Seconds; i++)
        {
            angle = _keys[i - 1].Degrees + ((_keys[i].Degrees - _keys[i - 1].Degrees) * Ease.Step(_keys[i - 1].Seconds, _keys[i].Seconds, seconds));
        }

        return angle;
    }

    /// <inheritdoc />
    public bool Equals(HeadKeys? other) => other?._text == _text;

    /// <inheritdoc />
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(_text);

    /// <summary>Returns the keys as they are read.</summary>
    public override string ToString() => _text;

    private static bool Number(string text, out double number) =>
        double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out number) && double.IsFinite(number);
}
