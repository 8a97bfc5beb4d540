namespace AlinFunctions.Pipeline.Speech;

/// <summary>Changes tones by their neighbours: a third before a third, 一, and 不.</summary>
internal static class ToneSandhi
{
    private const string Digits = "零〇一二三四五六七八九幺";

    /// <summary>Changes the tones of a run in place. The words say where the run is cut.</summary>
    public static void Apply(string run, MandarinSyllable[] syllables, IReadOnlyList<string> words)
    {
        for (int i = 0; i < run.Length; i++)
        {
            int next = i + 1 < run.Length ? syllables[i + 1].Tone : -1;
            if (run[i] == '不' && syllables[i].Tone != 0)
            {
                syllables[i] = syllables[i] with { Tone = next == 4 ? 2 : 4 };
            }
            else if (run[i] == '一' && syllables[i].Tone != 0)
            {
                syllables[i] = syllables[i] with { Tone = One(run, i, next) };
            }
        }

        Thirds(syllables, words);
    }

    // 一 keeps its own tone as a digit, as a rank and at the end; else it rises before a fourth tone and falls before the others.
    private static int One(string run, int i, int next)
    {
        char before = i > 0 ? run[i - 1] : '\0', after = i + 1 < run.Length ? run[i + 1] : '\0';
        bool word = before is '统' or '唯' or '专' or '单' or '逐' or '之' or '归' || (before == '万' && after != '百' && after != '千');
        bool digit = word || before is '第' or '十' or '初' or '点' or '期' or '周' or '拜' or '负' || IsDigit(before) || IsDigit(after) ||
            after is '月' or '号' or '楼' or '级' or '\0' or '幺' || (after == '点' && i + 2 < run.Length && IsDigit(run[i + 2]));
        bool day = after == '日' && before == '月';
        if (digit || day)
        {
            return 1;
        }

        // 看一看: between a verb and itself it is unstressed.
        return before != '\0' && before == after ? 0 : next is 4 or 0 ? 2 : 4;
    }

    private static bool IsDigit(char c) => c != '\0' && Digits.Contains(c, StringComparison.Ordinal);

    // From the right: inside a word every third before a third rises; a word's last third rises before a word that still begins with one.
    private static void Thirds(MandarinSyllable[] syllables, IReadOnlyList<string> words)
    {
        int end = syllables.Length;
        for (int w = words.Count - 1; w >= 0; w--)
        {
            int start = end - words[w].Length;
            bool third = end < syllables.Length && syllables[end].Tone == 3;
            for (int i = end - 1; i >= start; i--)
            {
                bool own = syllables[i].Tone == 3;
                if (own && third)
                {
                    syllables[i] = syllables[i] with { Tone = 2 };
                }

                third = own;
            }

            end = start;
        }
    }
}
