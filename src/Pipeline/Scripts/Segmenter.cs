using System.Text;

namespace AlinFunctions.Pipeline.Scripts;

/// <summary>Makes segments of sentences: short neighbours are joined, long ones split at a clause, else between words. Nothing is ever cut off.</summary>
internal static class Segmenter
{
    /// <summary>A sentence with fewer tokens is joined with a neighbour: the voice is unsteady on very short input.</summary>
    private const int Short = 70;

    /// <summary>Joined sentences have at most this many tokens.</summary>
    private const int Comfortable = 250;

    /// <summary>A segment has at most this many tokens; below Kokoro's limit of 510, near which it hurries.</summary>
    private const int Most = 400;

    private const double ClausePause = 0.12, SentencePause = 0.3, ParagraphPause = 0.65;

    /// <summary>Gives the segments of all paragraphs in order.</summary>
    public static IReadOnlyList<ScriptSegment> Segment(string script, IReadOnlyList<SpokenParagraph> paragraphs)
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
                    bool clause = i + 1 < parts.Count;
                    double pause = clause ? (parts[i][^1].Mark == '\0' ? 0 : ClausePause) : s + 1 < pieces.Count ? SentencePause : ParagraphPause;
                    bool last = !clause && s + 1 == pieces.Count && p + 1 == paragraphs.Count;
                    // What nobody says between two paragraphs (a line of asterisks) is shown with the words before it.
                    int end = last ? script.Length : clause || s + 1 < pieces.Count ? parts[i][^1].End : paragraphs[p + 1].Sentences[0].Words[0].Start;
                    segments.Add(Make(script, segments.Count, pieces[s].Language, parts[i], covered, end, pause, whole: !clause));
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
            bool joins = before is not null && before.Language == sentence.Language &&
                (before.Tokens < Short || sentence.Tokens < Short) && before.Tokens + sentence.Tokens <= Comfortable;
            if (joins)
            {
                pieces[^1] = new SpokenSentence(sentence.Language, [.. before!.Words, .. sentence.Words]);
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

    private static ScriptSegment Make(string script, int index, string language, List<PlacedWord> words, int start, int end, double pause, bool whole)
    {
        List<SpokenWord> spoken = [];
        for (int i = 0; i < words.Count; i++)
        {
            int wordStart = i == 0 ? start : words[i].Start;
            int wordEnd = i + 1 == words.Count ? end : words[i].End;
            bool last = i + 1 == words.Count;
            // A heading has no mark, and the voice falls at the end only where it sees one.
            char mark = last && whole && (words[i].Mark is '\0' or ',' or ':' or '—') ? '.' : words[i].Mark;
            string trailing = (mark == '\0' ? "" : mark.ToString()) + (last ? "" : " ");
            spoken.Add(new SpokenWord(Collapse(script.AsSpan(wordStart, wordEnd - wordStart)), words[i].Phonemes, trailing));
        }

        return new ScriptSegment(index, Collapse(script.AsSpan(start, end - start)), language, spoken, pause);
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
