using System.Text;
using AlinFunctions.Pipeline.Scripts;

namespace AlinFunctions.Pipeline.Speech;

/// <summary>A segment as the model reads it: one symbol a token, each knowing its word.</summary>
/// <param name="Symbols">The symbols in order, one UTF-16 unit each, without the pads at both ends.</param>
/// <param name="WordOf">For each symbol the index of its word, or -1 for what stands between words.</param>
public sealed record PhonemeLine(string Symbols, IReadOnlyList<int> WordOf)
{
    /// <summary>What the model reads where a break is asked for between words that run together: it then ends the phrase as a speaker would.</summary>
    private const string BreakMark = ", ";

    /// <summary>Joins the words of a segment.</summary>
    /// <exception cref="InvalidOperationException">The segment is empty, or longer than the model takes: it is never cut here.</exception>
    public static PhonemeLine Of(ScriptSegment segment)
    {
        ArgumentNullException.ThrowIfNull(segment);
        var symbols = new StringBuilder();
        var wordOf = new List<int>();

        // A mark for a break is a token more; where the line is full, the break waits for the next pause.
        int room = PhonemeVocabulary.MaxTokens - segment.Words.Sum(word => word.Phonemes.Length + word.Trailing.Length);
        for (int word = 0; word < segment.Words.Count; word++)
        {
            string trailing = segment.Words[word].Trailing;
            if (segment.Words[word].Direction?.Break > 0 && word < segment.Words.Count - 1 && trailing.AsSpan().Trim(' ').Length == 0 && room >= BreakMark.Length)
            {
                room -= BreakMark.Length - trailing.Length;
                trailing = BreakMark;
            }

            symbols.Append(segment.Words[word].Phonemes).Append(trailing);
            wordOf.AddRange(Enumerable.Repeat(word, segment.Words[word].Phonemes.Length));
            wordOf.AddRange(Enumerable.Repeat(-1, trailing.Length));
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
