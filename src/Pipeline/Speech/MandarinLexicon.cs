using System.Collections.Frozen;
using System.Text.Json;

namespace AlinFunctions.Pipeline.Speech;

/// <summary>Chinese words with their pinyin and how often they are used.</summary>
public sealed class MandarinLexicon
{
    /// <summary>A character that no word list counts is rarer than all that it counts (the least is 2e-12).</summary>
    private static readonly float Rarest = MathF.Log(1e-12f);

    private readonly FrozenDictionary<string, MandarinEntry> _words;
    private readonly FrozenDictionary<string, string> _simplified;

    private MandarinLexicon(FrozenDictionary<string, MandarinEntry> words, FrozenDictionary<string, string> simplified)
    {
        _words = words;
        _simplified = simplified;
        LongestWord = words.Keys.Max(word => word.Length);
    }

    /// <summary>Gets how many words it has.</summary>
    public int Count => _words.Count;

    /// <summary>Gets the length of its longest word, in characters.</summary>
    public int LongestWord { get; }

    /// <summary>Reads the tables: {"word": ["pinyin", frequency]}, lines of pinyin and the characters so said, and {"traditional": "simplified"}.</summary>
    public static MandarinLexicon Load(Stream words, Stream characters, Stream traditionalCharacters)
    {
        Dictionary<string, MandarinEntry> entries = new(360_000, StringComparer.Ordinal);
        using JsonDocument document = JsonDocument.Parse(words);
        foreach (JsonProperty property in document.RootElement.EnumerateObject())
        {
            entries[property.Name] = new MandarinEntry(property.Value[0].GetString()!, MathF.Log(property.Value[1].GetSingle()));
        }

        foreach ((string word, string pinyin) in MandarinExceptions.Said)
        {
            entries[word] = new MandarinEntry(pinyin, MathF.Max(MandarinExceptions.LogFrequency, entries.GetValueOrDefault(word).Pinyin is null ? float.NegativeInfinity : entries[word].LogFrequency));
        }

        // The table is made with 一 and 不 already changed by their neighbours, and lacks 不 alone.
        entries.TryAdd("不", new MandarinEntry("bù", MathF.Log(3e-7f)));
        foreach ((string character, string pinyin) in CharacterTable.Read(characters))
        {
            entries.TryAdd(character, new MandarinEntry(pinyin, Rarest));
        }

        using JsonDocument simplified = JsonDocument.Parse(traditionalCharacters);
        return new MandarinLexicon(
            entries.ToFrozenDictionary(StringComparer.Ordinal),
            simplified.RootElement.EnumerateObject().ToFrozenDictionary(property => property.Name, property => property.Value.GetString()!, StringComparer.Ordinal));
    }

    /// <summary>Writes traditional characters simplified, character for character; others stay.</summary>
    public string Simplify(string text) => string.Concat(text.Select(c => _simplified.TryGetValue(c.ToString(), out string? simple) && simple.Length == 1 ? simple[0] : c));

    /// <summary>Finds a word.</summary>
    internal MandarinEntry? Find(ReadOnlySpan<char> word) =>
        _words.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out MandarinEntry entry) ? entry : null;
}
