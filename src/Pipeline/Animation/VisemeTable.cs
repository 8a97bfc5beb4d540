using System.Collections.Frozen;
using System.Globalization;

namespace AlinFunctions.Pipeline.Animation;

/// <summary>Which visemes a phoneme of Kokoro's alphabet is made of.</summary>
public static class VisemeTable
{
    /// <summary>The first part of a diphthong lasts longer than its glide.</summary>
    private const double NucleusShare = 0.55;

    private static readonly FrozenDictionary<char, VisemePart[]> Table = Build();

    /// <summary>Says whether a symbol is a sound: neither punctuation, nor blank, nor a mark that only colours the sound before it.</summary>
    public static bool IsSound(string symbol) => Sound(symbol) is not null;

    /// <summary>Says whether a symbol is a mark (stress, length, aspiration, tone) that has no mouth of its own.</summary>
    public static bool IsMark(string symbol)
    {
        ArgumentNullException.ThrowIfNull(symbol);
        return symbol.Length > 0 && symbol.All(IsMark);
    }

    /// <summary>Finds a sound's visemes in order; their shares of its time add up to 1.</summary>
    public static IReadOnlyList<VisemePart> Find(string symbol) =>
        Sound(symbol) is { } sound && Table.TryGetValue(sound, out VisemePart[]? parts)
            ? parts
            : throw new ArgumentException($"No viseme is known for the sound '{symbol}'.", nameof(symbol));

    private static char? Sound(string symbol)
    {
        ArgumentNullException.ThrowIfNull(symbol);
        foreach (char c in symbol)
        {
            if (char.IsLetter(c) && !IsMark(c))
            {
                return c;
            }
        }

        return null;
    }

    private static bool IsMark(char c) =>
        c is 'ˈ' or 'ˌ' or 'ː' or 'ʰ' or 'ʲ' or 'ᵝ' or '↓' or '→' or '↗' or '↘' || char.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark;

    private static FrozenDictionary<char, VisemePart[]> Build()
    {
        Dictionary<char, VisemePart[]> table = [];
        Add(Visemes.Lips, "pbmɸβ");
        Add(Visemes.Teeth, "fvʋ");
        Add(Visemes.Open, "aɑɒ");
        Add(Visemes.Broad, "æ");
        Add(Visemes.Middle, "ʌɐ");
        Add(Visemes.Slack, "əᵊɤʔ");
        Add(Visemes.Half, "eɛ");
        Add(Visemes.Near, "ɪᵻɯ");
        Add(Visemes.Wide, "ijʝɰ");
        Add(Visemes.Oh, "oɔ");
        Add(Visemes.Oo, "uʊ");
        Add(Visemes.Ue, "yøœ");
        Add(Visemes.Glide, "wɥ");
        Add(Visemes.Dental, "θð");
        Add(Visemes.Tip, "tdnlɾɲʎrc");
        Add(Visemes.Hiss, "szʦʣ");
        Add(Visemes.Hush, "ʃʒʧʤST");
        Add(Visemes.Palatal, "ɕʨʥçɟ");
        Add(Visemes.Retroflex, "ʂꭧʈɖɳɽɻ");
        Add(Visemes.Ar, "ɹ");
        Add(Visemes.Rhotic, "ɚɜ");
        Add(Visemes.Back, "kɡgŋɴqxχɣʁ");
        Add(Visemes.Breath, "h");
        Add(Visemes.Buzz, "ɨ");
        AddGlide('A', Visemes.Half, Visemes.Wide);
        AddGlide('I', Visemes.Open, Visemes.Wide);
        AddGlide('O', Visemes.Oh, Visemes.Oo);
        AddGlide('Q', Visemes.Slack, Visemes.Oo);
        AddGlide('W', Visemes.Open, Visemes.Oo);
        AddGlide('Y', Visemes.Oh, Visemes.Wide);
        return table.ToFrozenDictionary();

        void Add(Viseme viseme, string sounds)
        {
            foreach (char sound in sounds)
            {
                table.Add(sound, [new VisemePart(viseme, 1)]);
            }
        }

        void AddGlide(char sound, Viseme nucleus, Viseme glide) =>
            table.Add(sound, [new VisemePart(nucleus, NucleusShare), new VisemePart(glide, 1 - NucleusShare)]);
    }
}
