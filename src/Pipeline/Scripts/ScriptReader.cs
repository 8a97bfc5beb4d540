using AlinFunctions.Pipeline.Jobs;
using AlinFunctions.Pipeline.Scripts.Markup;
using AlinFunctions.Pipeline.Speech;

namespace AlinFunctions.Pipeline.Scripts;

/// <summary>Reads a script aloud on paper: cuts it into segments and says how each of their words is spoken.</summary>
public static class ScriptReader
{
    /// <summary>Gives the segments of a script in order; every written character is in exactly one of them, tags aside.</summary>
    /// <param name="text">The script, plain or marked up (docs/markup.md).</param>
    /// <param name="language">"en" or "zh" when the job says so; numbers alone are read in it. Guessed when null.</param>
    /// <param name="pronouncer">The dictionaries of both languages.</param>
    /// <param name="direction">How it is said; null leaves that to whoever speaks it.</param>
    public static IReadOnlyList<ScriptSegment> Read(string text, string? language, Pronouncer pronouncer, SpeechDirection? direction = null)
    {
        ArgumentNullException.ThrowIfNull(pronouncer);
        var marked = MarkedText.Of(ScriptText.FromString(text).Value);
        string script = marked.Text;
        string overall = language?.StartsWith(ScriptLanguage.Chinese, StringComparison.OrdinalIgnoreCase) switch
        {
            true => ScriptLanguage.Chinese,
            false => ScriptLanguage.English,
            null => marked.Language ?? ScriptLanguage.Of(script),
        };

        List<SpokenParagraph> paragraphs = [];
        List<Range> ranges = [.. Paragraphs.Of(script)];
        SentenceSpeaker speaker = new(marked, pronouncer, direction?.Voice);
        for (int i = 0; i < ranges.Count; i++)
        {
            int offset = ranges[i].Start.Value;
            string paragraph = script[ranges[i]];
            IEnumerable<SpokenSentence> sentences = SentenceBreaker.Break(paragraph, MarkedLexer.Lex(paragraph, offset, marked, pronouncer.Lexicon))
                .SelectMany(sentence => SentencePiece.Cut(paragraph, offset, sentence, marked))
                .Select(piece => speaker.Speak(paragraph, offset, piece, overall));
            paragraphs.Add(new SpokenParagraph([.. sentences.Where(sentence => sentence.Words.Count > 0)], ParagraphKinds.Of(script, ranges, i)));
        }

        paragraphs.RemoveAll(paragraph => paragraph.Sentences.Count == 0);
        if (paragraphs.Count == 0)
        {
            throw new InvalidDropException(FailureKind.BadScript, new Sentence("The script has no words to say.", "脚本里没有可以朗读的文字。"));
        }

        BreakPlacer breaks = new(marked, paragraphs);
        List<ScriptSegment> segments = [.. new Segmenter(script, direction, overall).Segment([.. paragraphs.Select(breaks.Place)])];
        segments[0] = segments[0] with { PauseBefore = breaks.Lead };
        return segments;
    }
}
