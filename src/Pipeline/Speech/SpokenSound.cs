namespace AlinFunctions.Pipeline.Speech;

/// <summary>One sound of a line: a phoneme with its marks of stress, tone, length and breath, or a pause.</summary>
/// <param name="Symbol">The phoneme, or the pause's mark or blank.</param>
/// <param name="Word">The index of its word, or -1.</param>
/// <param name="Stress">2 primary, 1 secondary or a full tone, 0 none.</param>
/// <param name="FirstToken">Its first token; the pad before the line is token 0.</param>
/// <param name="EndToken">The token after its last.</param>
internal sealed record SpokenSound(char Symbol, int Word, int Stress, int FirstToken, int EndToken)
{
    private const string Marks = ";:,.!?—…\"()“”$ ";
    private const string Before = "ˈˌ";
    private const string After = "ːʰʲ̃ᵝ→↗↘↓";

    /// <summary>Gets whether nothing is said.</summary>
    public bool IsPause => Marks.Contains(Symbol, StringComparison.Ordinal);

    /// <summary>Gathers the tokens of a line into sounds; the first and the last are the silent pads.</summary>
    public static IReadOnlyList<SpokenSound> Gather(PhonemeLine line)
    {
        var sounds = new List<SpokenSound> { new(' ', -1, 0, 0, 1) };
        int stress = 0, first = 1;
        for (int i = 0; i < line.Symbols.Length; i++)
        {
            char symbol = line.Symbols[i];
            if (Before.Contains(symbol, StringComparison.Ordinal) && i + 1 < line.Symbols.Length)
            {
                stress = symbol == 'ˈ' ? 2 : 1;
                continue;
            }

            SpokenSound last = sounds[^1];
            if (After.Contains(symbol, StringComparison.Ordinal) && !last.IsPause)
            {
                bool tone = symbol is '→' or '↗' or '↘' or '↓';
                sounds[^1] = last with { Stress = tone ? Math.Max(last.Stress, 1) : last.Stress, EndToken = i + 2 };
            }
            else if (last.IsPause && new SpokenSound(symbol, -1, 0, 0, 0).IsPause)
            {
                // A mark and the blank after it are one pause, and it has the mark's name.
                sounds[^1] = last with { Symbol = last.Symbol == ' ' ? symbol : last.Symbol, EndToken = i + 2 };
            }
            else
            {
                sounds.Add(new SpokenSound(symbol, line.WordOf[i], stress, first, i + 2));
            }

            (stress, first) = (0, i + 2);
        }

        int pad = line.Symbols.Length + 1;
        if (sounds[^1].IsPause)
        {
            sounds[^1] = sounds[^1] with { EndToken = pad + 1 };
        }
        else
        {
            sounds.Add(new SpokenSound(' ', -1, 0, pad, pad + 1));
        }

        return sounds;
    }
}
