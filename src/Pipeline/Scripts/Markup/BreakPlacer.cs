using System.Globalization;
using AlinFunctions.Pipeline.Speech;

namespace AlinFunctions.Pipeline.Scripts.Markup;

/// <summary>Gives every pause that the script asks for to the word before it.</summary>
internal sealed class BreakPlacer
{
    private readonly Dictionary<int, double> _pauses = [];

    private int _next;

    /// <summary>Finds the word of each pause.</summary>
    /// <param name="marked">The plain text and its tags.</param>
    /// <param name="paragraphs">All words of the script.</param>
    public BreakPlacer(MarkedText marked, IEnumerable<SpokenParagraph> paragraphs)
    {
        int[] cores = [.. paragraphs.SelectMany(paragraph => paragraph.Sentences).SelectMany(sentence => sentence.Words).Select(word => word.Core)];
        foreach (MarkedBreak pause in marked.Breaks)
        {
            int after = Array.BinarySearch(cores, pause.Position);
            int word = (after < 0 ? ~after : after) - 1;
            _pauses[word] = _pauses.GetValueOrDefault(word) + pause.Seconds;
            if (_pauses[word] > WordDirection.MostBreak)
            {
                throw MarkupRefusal.At(
                    pause.Place,
                    string.Create(CultureInfo.InvariantCulture, $"the pauses here are {_pauses[word]:0.##} s together; at most {WordDirection.MostBreak:0} s."),
                    string.Create(CultureInfo.InvariantCulture, $"这里的停顿合计 {_pauses[word]:0.##} 秒；最多 {WordDirection.MostBreak:0} 秒。"));
            }
        }
    }

    /// <summary>Gets the pause before the first word, seconds; null when none is asked for.</summary>
    public double? Lead => _pauses.TryGetValue(-1, out double seconds) && seconds > 0 ? seconds : null;

    /// <summary>Gives a paragraph its pauses; called for each in order.</summary>
    public SpokenParagraph Place(SpokenParagraph paragraph) =>
        _pauses.Count == 0 ? paragraph : paragraph with { Sentences = [.. paragraph.Sentences.Select(sentence => sentence with { Words = [.. sentence.Words.Select(Place)] })] };

    private PlacedWord Place(PlacedWord word)
    {
        if (!_pauses.TryGetValue(_next++, out double seconds))
        {
            return word;
        }

        // A pause needs a mark to be taken at; where there shall be none, only the marks that end a sentence keep their melody.
        char mark = seconds > 0 ? (word.Mark == '\0' ? ',' : word.Mark) : word.Mark is '.' or '?' or '!' or '…' ? word.Mark : '\0';
        return word with { Mark = mark, Direction = (word.Direction ?? new WordDirection()) with { Break = seconds } };
    }
}
