using AlinFunctions.Pipeline.Jobs;
using AlinFunctions.Pipeline.Speech;

namespace AlinFunctions.Pipeline.Scripts;

/// <summary>Reads a script aloud on paper: cuts it into segments and says how each of their words is spoken.</summary>
public static class ScriptReader
{
    /// <summary>Gives the segments of a script in order; every written character is in exactly one of them.</summary>
    /// <param name="text">The script.</param>
    /// <param name="language">"en" or "zh" when the job says so; numbers alone are read in it. Guessed when null.</param>
    /// <param name="pronouncer">The dictionaries of both languages.</param>
    /// <param name="direction">How it is said; null leaves that to whoever speaks it.</param>
    public static IReadOnlyList<ScriptSegment> Read(string text, string? language, Pronouncer pronouncer, SpeechDirection? direction = null)
    {
        ArgumentNullException.ThrowIfNull(pronouncer);
        string script = ScriptText.FromString(text).Value;
        string overall = language?.StartsWith(ScriptLanguage.Chinese, StringComparison.OrdinalIgnoreCase) switch
        {
            true => ScriptLanguage.Chinese,
            false => ScriptLanguage.English,
            null => ScriptLanguage.Of(script),
        };

        List<SpokenParagraph> paragraphs = [];
        foreach (Range range in Paragraphs.Of(script))
        {
            int offset = range.Start.Value;
            string paragraph = script[range];
            List<SpokenSentence> sentences = [];
            foreach (IReadOnlyList<WrittenUnit> units in SentenceBreaker.Break(paragraph, ScriptLexer.Lex(paragraph)))
            {
                string own = ScriptLanguage.Of(paragraph[units[0].Start..units[^1].End], overall);
                sentences.Add(new SpokenSentence(own, SentenceSpeaker.Speak(paragraph, offset, units, own, pronouncer)));
            }

            paragraphs.Add(new SpokenParagraph([.. sentences.Where(sentence => sentence.Words.Count > 0)]));
        }

        paragraphs.RemoveAll(paragraph => paragraph.Sentences.Count == 0);
        return paragraphs.Count == 0
            ? throw new InvalidDropException(FailureKind.BadScript, new Sentence("The script has no words to say.", "脚本里没有可以朗读的文字。"))
            : [.. Segmenter.Segment(script, paragraphs).Select(segment => segment with { Direction = direction })];
    }
}
