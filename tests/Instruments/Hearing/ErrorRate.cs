namespace AlinFunctions.Instruments.Hearing;

/// <summary>How much of what was said was heard wrong: edits from the one to the other over the length of what was said.</summary>
public static class ErrorRate
{
    /// <summary>Gives the word error rate of English, both sides through <see cref="EnglishTranscript"/>.</summary>
    public static double Words(string said, string heard) => Rate(EnglishTranscript.Words(said), EnglishTranscript.Words(heard));

    /// <summary>Gives the character error rate of Mandarin, both sides through one normaliser.</summary>
    public static double Characters(MandarinTranscript transcript, string said, string heard)
    {
        ArgumentNullException.ThrowIfNull(transcript);
        return Rate(transcript.Characters(said), transcript.Characters(heard));
    }

    /// <summary>Gives the fewest insertions, deletions and replacements over the length of what was said.</summary>
    public static double Rate(IReadOnlyList<string> said, IReadOnlyList<string> heard)
    {
        ArgumentNullException.ThrowIfNull(said);
        return said.Count > 0
            ? (double)Edits(said, heard) / said.Count
            : throw new ArgumentException("Nothing was said, so nothing can be heard wrong.", nameof(said));
    }

    /// <summary>Counts the fewest insertions, deletions and replacements that make what was heard of what was said.</summary>
    public static int Edits(IReadOnlyList<string> said, IReadOnlyList<string> heard)
    {
        ArgumentNullException.ThrowIfNull(said);
        ArgumentNullException.ThrowIfNull(heard);

        int[] row = [.. Enumerable.Range(0, heard.Count + 1)];
        for (int i = 1; i <= said.Count; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= heard.Count; j++)
            {
                int replaced = diagonal + (string.Equals(said[i - 1], heard[j - 1], StringComparison.Ordinal) ? 0 : 1);
                (diagonal, row[j]) = (row[j], Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1));
            }
        }

        return row[^1];
    }
}
