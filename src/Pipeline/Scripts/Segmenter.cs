using System.Text;
using AlinFunctions.Pipeline.Speech;

namespace AlinFunctions.Pipeline.Scripts;

/// <summary>Makes segments of sentences: short neighbours are joined, long ones split at a clause, else between words. Nothing is ever cut off.</summary>
/// <param name="script">The plain text of the script.</param>
/// <param name="direction">How the job is said; null leaves that to whoever speaks it.</param>
/// <param name="overall">The language of the script.</param>
internal sealed class Segmenter(string script, SpeechDirection? direction, string overall)
{
    /// <summary>A sentence with fewer tokens is joined with a neighbour: the voice is unsteady on very short input.</summary>
    private const int Short = 70;

    /// <summary>Joined sentences have at most this many tokens.</summary>
    private const int Comfortable = 250;

    /// <summary>A segment has at most this many tokens; below Kokoro's limit of 510, near which it hurries.</summary>
    private const int Most = 400;

    /// <summary>Gives the segments of all paragraphs in order.</summary>
    public IReadOnlyList<ScriptSegment> Segment(IReadOnlyList<SpokenParagraph> paragraphs)
    {
        List<ScriptSegment> segments = [];
        int covered = 0;
        for (int p = 0; p < paragraphs.Count; p++)
        {
            List<SpokenSentence> pieces = [.. Join(paragraphs[p].Sentences)];
            for (int s = 0; s < pieces.Count; s++)
            {
                List<List<PlacedWord>> parts = SplitLong([.. pieces[s].Words.SelectMany(word => WordSplitter.Split(word, Comfortable))]);
                for (int i = 0; i < parts.Count; i++)
                {
                    bool closes = i + 1 == parts.Count && s + 1 == pieces.Count;
                    bool clause = !closes && (i + 1 < parts.Count || !pieces[s].Ends);
                    bool item = closes && paragraphs[p].Kind == ParagraphKind.ListItem;
                    double pause = closes ? AfterParagraph(paragraphs[p].Kind) : clause ? AfterClause(parts[i][^1].Mark) : AfterSentence(parts[i][^1].Mark);
                    bool last = closes && p + 1 == paragraphs.Count;
                    // What nobody says between two paragraphs (a line of asterisks) is shown with the words before it.
                    int end = last ? script.Length : !closes ? parts[i][^1].End : paragraphs[p + 1].Sentences[0].Words[0].Start;
                    ScriptSegment segment = Make(segments.Count, pieces[s].Language, parts[i], covered, end, clause ? '\0' : item ? ',' : '.');
                    segments.Add(segment with { PauseAfter = parts[i][^1].Direction?.Break ?? pause, Direction = pieces[s].Manner.Over(direction, overall) });
                    covered = end;
                }
            }
        }

        return segments;
    }

    private static IEnumerable<SpokenSentence> Join(IReadOnlyList<SpokenSentence> sentences)
    {
        List<SpokenSentence> pieces = [];
        foreach (SpokenSentence sentence in sentences)
        {
            SpokenSentence? before = pieces.Count == 0 ? null : pieces[^1];
            bool joins = before is not null && before.Language == sentence.Language && before.Manner == sentence.Manner && before.Ends &&
                (before.Tokens < Short || sentence.Tokens < Short) && before.Tokens + sentence.Tokens <= Comfortable;
            if (joins)
            {
                pieces[^1] = sentence with { Words = [.. before!.Words, .. sentence.Words] };
            }
            else
            {
                pieces.Add(sentence);
            }
        }

        return pieces;
    }

    // Halves what is too long at the mark nearest its middle, or at the word nearest its middle where no mark is near.
    private static List<List<PlacedWord>> SplitLong(List<PlacedWord> words)
    {
        int total = words.Sum(word => word.Tokens);
        if (total <= Most || words.Count == 1)
        {
            return [words];
        }

        int cut = 0, before = 0;
        double best = double.MaxValue;
        for (int i = 1; i < words.Count; i++)
        {
            before += words[i - 1].Tokens;
            double distance = Math.Abs(before - (total / 2.0)) / total;
            // A mark may be up to a quarter of the length away and is still better than a cut between words.
            double cost = distance + (words[i - 1].Mark == '\0' ? 0.25 : 0);
            (cut, best) = cost < best ? (i, cost) : (cut, best);
        }

        return [.. SplitLong(words[..cut]), .. SplitLong(words[cut..])];
    }

    private static double AfterParagraph(ParagraphKind kind) => kind switch
    {
        ParagraphKind.Heading => Pauses.Heading,
        ParagraphKind.ListItem => Pauses.ListItem,
        _ => Pauses.Paragraph,
    };

    private static double AfterSentence(char mark) => mark == '…' ? Pauses.Ellipsis : Pauses.Sentence;

    private static double AfterClause(char mark) => mark switch
    {
        '\0' => 0,
        ':' => Pauses.Colon,
        '.' or '!' or '?' => Pauses.Sentence,
        '…' => Pauses.Ellipsis,
        _ => Pauses.Clause,
    };

    private ScriptSegment Make(int index, string language, List<PlacedWord> words, int start, int end, char closing)
    {
        List<SpokenWord> spoken = [];
        for (int i = 0; i < words.Count; i++)
        {
            int wordStart = i == 0 ? start : words[i].Start;
            int wordEnd = i + 1 == words.Count ? end : words[i].End;
            bool last = i + 1 == words.Count;
            // A heading has no mark, and the voice falls at the end only where it sees one.
            char mark = last && closing != '\0' && (words[i].Mark is '\0' or ',' or ':' or '—') ? closing : words[i].Mark;
            string trailing = (mark == '\0' ? "" : mark.ToString()) + (last ? "" : " ");
            // The pause after the last word is the segment's own.
            WordDirection? own = last && words[i].Direction is { } directed ? directed with { Break = null } : words[i].Direction;
            spoken.Add(new SpokenWord(Collapse(script.AsSpan(wordStart, wordEnd - wordStart)), words[i].Phonemes, trailing, own == new WordDirection() ? null : own));
        }

        return new ScriptSegment(index, Collapse(script.AsSpan(start, end - start)), language, spoken, 0);
    }

    private static string Collapse(ReadOnlySpan<char> written)
    {
        StringBuilder text = new();
        ReadOnlySpan<char> rest = written.Trim();
        while (!rest.IsEmpty)
        {
            int length = rest.IndexOfAny(" \t\n\u00A0\u3000");
            text.Append(length < 0 ? rest : rest[..length]);
            ReadOnlySpan<char> tail = length < 0 ? [] : rest[length..].TrimStart();
            // A line break inside Chinese text stands for nothing.
            bool wrapped = length >= 0 && rest[length..^tail.Length].Contains('\n') && text[^1] >= 0x2E80 && tail[0] >= 0x2E80;
            text.Append(length < 0 || wrapped ? "" : " ");
            rest = tail;
        }

        return text.ToString();
    }
}
