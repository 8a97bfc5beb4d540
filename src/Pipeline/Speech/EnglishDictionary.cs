using System.Collections.Frozen;
using System.Text;

namespace AlinFunctions.Pipeline.Speech;

/// <summary>A pronouncing dictionary of American English in Kokoro's alphabet.</summary>
public sealed class EnglishDictionary
{
    private readonly FrozenDictionary<string, string> _entries;

    private EnglishDictionary(FrozenDictionary<string, string> entries) => _entries = entries;

    /// <summary>Gets how many words it has.</summary>
    public int Count => _entries.Count;

    /// <summary>Gets every word in capitals and its usual pronunciation.</summary>
    public IEnumerable<KeyValuePair<string, string>> Entries => _entries;

    /// <summary>Reads lines of WORD, a tab, and pronunciations parted by tabs; the first is the usual one. Lines that begin with ;;; are notes.</summary>
    public static EnglishDictionary Load(Stream lines)
    {
        using StreamReader reader = new(lines, Encoding.UTF8, leaveOpen: true);
        Dictionary<string, string> entries = new(130_000, StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            int tab = line.IndexOf('\t', StringComparison.Ordinal);
            if (tab <= 0 || line.StartsWith(";;;", StringComparison.Ordinal))
            {
                continue;
            }

            int end = line.IndexOf('\t', tab + 1);
            entries.TryAdd(line[..tab], Soften(line[(tab + 1)..(end < 0 ? line.Length : end)].Trim()));
        }

        return entries.Count == 0
            ? throw new InvalidDataException("The English dictionary has no entries.")
            : new EnglishDictionary(entries.ToFrozenDictionary(StringComparer.Ordinal));
    }

    /// <summary>Finds a word in any case, or null.</summary>
    public string? Find(string word) => _entries.GetValueOrDefault(word.ToUpperInvariant());

    // The dictionary writes every r-coloured vowel as a stressed one; Kokoro was trained with a schwa where there is no stress,
    // and never with a schwa that has one (grandmother, agriculture).
    private static string Soften(string phonemes)
    {
        StringBuilder soft = new(phonemes);
        for (int i = 0; i + 1 < soft.Length; i++)
        {
            if (soft[i] == 'ɜ' && soft[i + 1] == 'ɹ' && (i == 0 || soft[i - 1] is not ('ˈ' or 'ˌ')))
            {
                soft[i] = 'ə';
            }

            if (soft[i] is 'ˈ' or 'ˌ' && soft[i + 1] == 'ə')
            {
                soft[i + 1] = 'ʌ';
            }
        }

        return soft.ToString();
    }
}
