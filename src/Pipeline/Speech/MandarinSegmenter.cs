namespace AlinFunctions.Pipeline.Speech;

/// <summary>Cuts a run of Chinese characters into words: of all ways to cut it, the one whose words are together the most frequent.</summary>
internal static class MandarinSegmenter
{
    /// <summary>What a character that the lexicon lacks costs, as a log frequency.</summary>
    private const float Unknown = -30;

    /// <summary>The table's frequencies are scaled to far less than one; adding this makes them probabilities again, so that few words are not always better.</summary>
    private const float Scale = 11;

    /// <summary>Gives the words in order.</summary>
    public static IReadOnlyList<string> Cut(string run, MandarinLexicon lexicon)
    {
        float[] best = new float[run.Length + 1];
        int[] from = new int[run.Length + 1];
        Array.Fill(best, float.NegativeInfinity);
        best[0] = 0;
        for (int start = 0; start < run.Length; start++)
        {
            if (float.IsNegativeInfinity(best[start]))
            {
                continue;
            }

            int least = char.IsHighSurrogate(run[start]) && start + 1 < run.Length ? 2 : 1;
            for (int length = least; length <= lexicon.LongestWord && start + length <= run.Length; length++)
            {
                float? score = lexicon.Find(run.AsSpan(start, length))?.LogFrequency + Scale ?? (length == least ? Unknown : null);
                if (score is { } known && best[start] + known > best[start + length])
                {
                    best[start + length] = best[start] + known;
                    from[start + length] = start;
                }
            }
        }

        List<string> words = [];
        for (int end = run.Length; end > 0; end = from[end])
        {
            words.Add(run[from[end]..end]);
        }

        words.Reverse();
        return words;
    }
}
