using System.Text.Json;

namespace AlinFunctions.Pipeline.Speech;

/// <summary>Kokoro's alphabet: which symbols it knows, and the number of each.</summary>
public sealed class PhonemeVocabulary
{
    /// <summary>The most phoneme tokens of one pass, the two pads not counted: what the model was trained with.</summary>
    public const int MaxTokens = 510;

    private readonly Dictionary<char, int> _ids;

    private PhonemeVocabulary(Dictionary<char, int> ids) => _ids = ids;

    /// <summary>Reads the vocabulary from the model's <c>tokenizer.json</c>.</summary>
    public static PhonemeVocabulary Read(Stream tokenizer)
    {
        using JsonDocument document = JsonDocument.Parse(tokenizer);
        var ids = new Dictionary<char, int>();
        foreach (JsonProperty entry in document.RootElement.GetProperty("model").GetProperty("vocab").EnumerateObject())
        {
            ids.Add(entry.Name.Single(), entry.Value.GetInt32());
        }

        return new PhonemeVocabulary(ids);
    }

    /// <summary>Whether the model knows the symbol.</summary>
    public bool Knows(char symbol) => _ids.ContainsKey(symbol);

    /// <summary>Gets the number of a symbol.</summary>
    /// <exception cref="InvalidOperationException">The model does not know the symbol; leaving it out would drop a sound without a word.</exception>
    public int this[char symbol] => _ids.TryGetValue(symbol, out int id)
        ? id
        : throw new InvalidOperationException($"The phoneme U+{(int)symbol:X4} is not in the voice model's alphabet.");
}
