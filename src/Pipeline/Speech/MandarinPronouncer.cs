using System.Globalization;
using AlinFunctions.Pipeline.Jobs;

namespace AlinFunctions.Pipeline.Speech;

/// <summary>Says Chinese characters in Mandarin: words by the lexicon, lone characters by their neighbours, then the changes of tone.</summary>
public sealed class MandarinPronouncer(MandarinLexicon lexicon)
{
    /// <summary>Gives the words of a run of Chinese characters and how each character is said.</summary>
    public IReadOnlyList<MandarinWord> Pronounce(string run)
    {
        ArgumentNullException.ThrowIfNull(run);
        string simplified = lexicon.Simplify(run);
        IReadOnlyList<string> cut = MandarinSegmenter.Cut(simplified, lexicon);
        List<MandarinSyllable> syllables = [];
        for (int i = 0; i < cut.Count; i++)
        {
            string pinyin = (cut[i].Length == 1 ? Polyphones.Say(cut, i) : null) ?? lexicon.Find(cut[i])?.Pinyin ?? throw Unknown(cut[i]);
            foreach (Range range in Ranges(pinyin))
            {
                syllables.Add(PinyinSpelling.Parse(pinyin.AsSpan(range)));
            }
        }

        MandarinSyllable[] said = [.. syllables];
        RestoreOneAndNot(simplified, said);
        ToneSandhi.Apply(simplified, said, [.. cut.SelectMany(Feet)]);

        List<MandarinWord> words = [];
        int start = 0;
        foreach (string word in cut)
        {
            // 一下儿, 鸟儿: the r-suffix is said with the word before it.
            bool suffix = word == "儿" && words.Count > 0 && said[start].Tone == 0;
            MandarinWord own = new(run.Substring(start, word.Length), said[start..(start + word.Length)]);
            if (suffix)
            {
                words[^1] = new MandarinWord(words[^1].Text + own.Text, [.. words[^1].Syllables, .. own.Syllables]);
            }
            else
            {
                words.Add(own);
            }

            start += word.Length;
        }

        return words;
    }

    // 小老虎 is 小 and 老虎, so only 老 rises; 展览馆 is 展览 and 馆, so both rise.
    private string[] Feet(string word) =>
        word.Length == 3 && lexicon.Find(word.AsSpan(1)) is not null && lexicon.Find(word.AsSpan(0, 2)) is null ? [word[..1], word[1..]] : [word];

    private static List<Range> Ranges(string pinyin)
    {
        List<Range> ranges = [];
        foreach (Range range in pinyin.AsSpan().Split(' '))
        {
            ranges.Add(range);
        }

        return ranges;
    }

    // The lexicon has 一 and 不 with the tones that they take in each word; they are set back so that one rule decides.
    private static void RestoreOneAndNot(string run, MandarinSyllable[] said)
    {
        for (int i = 0; i < run.Length; i++)
        {
            if (said[i].Tone != 0)
            {
                said[i] = run[i] switch
                {
                    '一' when said[i].Pinyin == "yi" => said[i] with { Tone = 1 },
                    '不' when said[i].Pinyin == "bu" => said[i] with { Tone = 4 },
                    _ => said[i],
                };
            }
        }
    }

    private static InvalidDropException Unknown(string character)
    {
        int code = char.ConvertToUtf32(character, 0);
        return new InvalidDropException(FailureKind.BadScript, new Sentence(
            string.Create(CultureInfo.InvariantCulture, $"The script holds a Chinese character whose sound is not known: {character} (U+{code:X4})."),
            string.Create(CultureInfo.InvariantCulture, $"脚本中有一个不知道读音的汉字：{character}（U+{code:X4}）。")));
    }
}
