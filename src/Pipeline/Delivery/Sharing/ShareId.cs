using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace AlinFunctions.Pipeline.Delivery.Sharing;

/// <summary>Names one share link. It is all that opens it, so it is random and long enough that nobody guesses one.</summary>
[JsonConverter(typeof(ParsableJsonConverter<ShareId>))]
public readonly record struct ShareId : IParsable<ShareId>
{
    /// <summary>How many random bytes make an id: 80 bits, 16 letters of five bits.</summary>
    public const int RandomBytes = 10;

    private const int Letters = RandomBytes * 8 / 5;

    // Crockford's alphabet, https://www.crockford.com/base32.html: no i, l, o or u, so that an id read aloud or from paper is typed right.
    private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

    private readonly string? _value;

    private ShareId(string value) => _value = value;

    /// <summary>Writes random bytes as an id.</summary>
    public static ShareId From(ReadOnlySpan<byte> random)
    {
        if (random.Length != RandomBytes)
        {
            throw new ArgumentException($"A share id is made of {RandomBytes} random bytes.", nameof(random));
        }

        Span<char> letters = stackalloc char[Letters];
        for (int letter = 0; letter < Letters; letter++)
        {
            int bit = letter * 5;
            int pair = random[bit / 8] << 8 | (bit / 8 + 1 < RandomBytes ? random[bit / 8 + 1] : 0);
            letters[letter] = Alphabet[pair >> (11 - bit % 8) & 31];
        }

        return new ShareId(new string(letters));
    }

    /// <inheritdoc />
    public static ShareId Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out ShareId id) ? id : throw new FormatException($"'{s}' is no share id: it has {Letters} letters.");

    /// <summary>Reads an id as people type it: in either case, with the letters that look like digits taken for them.</summary>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out ShareId result)
    {
        string plain = (s ?? "").ToLowerInvariant().Replace('o', '0').Replace('i', '1').Replace('l', '1');
        bool valid = plain.Length == Letters && plain.All(letter => Alphabet.Contains(letter, StringComparison.Ordinal));
        result = valid ? new ShareId(plain) : default;
        return valid;
    }

    /// <summary>Returns the id's 16 letters.</summary>
    public override string ToString() => _value ?? throw new InvalidOperationException("A default ShareId names no share.");
}
