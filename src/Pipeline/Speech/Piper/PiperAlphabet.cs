using System.Globalization;
using System.Text;

namespace AlinFunctions.Pipeline.Speech.Piper;

/// <summary>Piper's alphabet: the id of each symbol.</summary>
public sealed class PiperAlphabet
{
    private const char Pad = '_';
    private const char Start = '^';
    private const char End = '$';

    private readonly Dictionary<char, long> _ids;

    private PiperAlphabet(Dictionary<char, long> ids) => _ids = ids;

    /// <summary>Reads <c>tokens.txt</c>: a symbol, a blank and its id on each line.</summary>
    public static PiperAlphabet Read(Stream tokens)
    {
        using var reader = new StreamReader(tokens, Encoding.UTF8);
        var ids = new Dictionary<char, long>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 2)
            {
                ids.Add(line[0], long.Parse(line.AsSpan(2), CultureInfo.InvariantCulture));
            }
        }

        return new PiperAlphabet(ids);
    }

    /// <summary>Reads a line in Piper's alphabet.</summary>
    /// <exception cref="InvalidOperationException">The model does not know a symbol; leaving it out would drop a sound without a word.</exception>
    public PiperLine Read(PhonemeLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        List<long> ids = [_ids[Start], _ids[Pad]];
        List<int> starts = [0];
        foreach (string spelling in PiperSpelling.Spell(line.Symbols))
        {
            starts.Add(ids.Count);
            foreach (char symbol in spelling)
            {
                ids.Add(_ids.TryGetValue(symbol, out long id)
                    ? id
                    : throw new InvalidOperationException($"The phoneme U+{(int)symbol:X4} is not in the fast voice's alphabet."));
                ids.Add(_ids[Pad]);
            }
        }

        starts.Add(ids.Count);
        ids.Add(_ids[End]);
        starts.Add(ids.Count);
        return new PiperLine([.. ids], [.. starts]);
    }
}
