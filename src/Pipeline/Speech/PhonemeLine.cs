using System.Text;
using AlinFunctions.Pipeline.Scripts;

namespace AlinFunctions.Pipeline.Speech;

/// <summary>A segment as the model reads it: one symbol a token, each knowing its word.</summary>
/// <param name="Symbols">The symbols in order, one UTF-16 unit each, without the pads at both ends.</param>
/// <param name="WordOf">For each symbol the index of its word, or -1 for what stands between words.</param>
public sealed record PhonemeLine(string Symbols, IReadOnlyList<int> WordOf)
{
    /// <summary>Joins the words of a segment.</summary>
    /// <exception cref="InvalidOperationException">The segment is empty, or longer than the model takes: it is never cut here.</exception>
    public static PhonemeLine Of(ScriptSegment segment)
    {
        ArgumentNullException.ThrowIfNull(segment);
        var symbols = new StringBuilder();
        var wordOf = new List<int>();
        for (int word = 0; word < segment.Words.Count; word++)
        {
            symbols.Append(segment.Words[word].Phonemes).Append(segment.Words[word].Trailing);
            wordOf.AddRange(Enumerable.Repeat(word, segment.Words[word].Phonemes.Length));
            wordOf.AddRange(Enumerable.Repeat(-1, segment.Words[word].Trailing.Length));
        }

        // A blank after the last mark would be one more silent token.
        string line = symbols.ToString().TrimEnd(' ');
        return line.Length switch
        {
            0 => throw new InvalidOperationException($"Segment {segment.Index} has nothing to say."),
            > PhonemeVocabulary.MaxTokens => throw new InvalidOperationException(
                $"Segment {segment.Index} has {line.Length} phoneme tokens; the model takes {PhonemeVocabulary.MaxTokens}."),
            _ => new PhonemeLine(line, wordOf[..line.Length]),
        };
    }
}
