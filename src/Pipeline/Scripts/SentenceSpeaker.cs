using AlinFunctions.Pipeline.Scripts.Markup;
using AlinFunctions.Pipeline.Scripts.Readings;
using AlinFunctions.Pipeline.Speech;
using AlinFunctions.Pipeline.Speech.Piper;

namespace AlinFunctions.Pipeline.Scripts;

/// <summary>Says sentences: every unit becomes a spoken word, or goes with the word before or after it.</summary>
/// <param name="marked">The plain text and its tags.</param>
/// <param name="pronouncer">The dictionaries.</param>
/// <param name="voice">The voice of the job, or null.</param>
internal sealed class SentenceSpeaker(MarkedText marked, Pronouncer pronouncer, string? voice)
{
    /// <summary>Says a sentence or a part of one; without words when nothing in it is said.</summary>
    public SpokenSentence Speak(string paragraph, int offset, SentencePiece piece, string overall)
    {
        IReadOnlyList<WrittenUnit> units = piece.Units;
        string?[] told = [.. units.Where(unit => unit.Kind is UnitKind.Spoken or UnitKind.Han).Select(unit => marked.At(offset + unit.Start).Language).Distinct()];
        string language = told is [{ } only] ? only : ScriptLanguage.Of(paragraph[units[0].Start..units[^1].End], overall);
        List<PlacedWord> words = Words(paragraph, offset, units, language, piece.Manner.Voice ?? voice);
        words.RemoveAll(word => word.Phonemes.Length == 0);
        Place(paragraph, offset, units, words);
        if (piece.Told && words.Count > 0 && words[^1].Mark is '\0' or ',' or ':' or '—')
        {
            words[^1] = words[^1] with { Mark = '.' };
        }

        return new SpokenSentence(language, words) { Manner = piece.Manner, Ends = piece.Ends };
    }

    private List<PlacedWord> Words(string paragraph, int offset, IReadOnlyList<WrittenUnit> units, string language, string? own)
    {
        string view = ScriptLexer.View(paragraph);
        // A fast voice can stress nothing.
        HashSet<int> stressed = own is not null && PiperVoices.Names(own) ? [] : [.. StressedCapitals.Of(units, view, pronouncer.English.Dictionary)];
        IReadOnlyList<SpokenAtom> spoken = Atoms(view, offset, units, language);
        List<PlacedWord> words = [];
        for (int first = 0; first < spoken.Count;)
        {
            int last = first;
            while (last + 1 < spoken.Count && GoesOn(spoken[last], spoken[last + 1], offset, units))
            {
                last++;
            }

            int start = offset + units[spoken[first].Atom.Unit].Start, end = offset + units[spoken[last].Atom.Unit].End;
            Marking marking = marked.WordAt(start, end);
            bool capitals = marking.Emphasis is null && stressed.Contains(spoken[first].Atom.Unit);
            words.Add(new PlacedWord(start, end, Phonemes(spoken, first, last), '\0') { Direction = (capitals ? marking with { Emphasis = Emphasis.Moderate } : marking).Word });
            first = last + 1;
        }

        return words;
    }

    private IReadOnlyList<SpokenAtom> Atoms(string view, int offset, IReadOnlyList<WrittenUnit> units, string language)
    {
        List<Atom> atoms = [];
        for (int i = 0; i < units.Count; i++)
        {
            WrittenUnit unit = units[i];
            if (unit.Kind == UnitKind.Spoken)
            {
                string said = marked.At(offset + unit.Start).Language is { } own
                    ? unit.Reading!.Say(unit.Match!, new ReadingContext(view, unit.Start, unit.End, own == ScriptLanguage.Chinese))
                    : SpokenText.Say(view, unit, language);
                atoms.AddRange(Atom.Of(i, said));
            }
            else if (unit.Kind == UnitKind.Han)
            {
                atoms.Add(new Atom(i, view[unit.Start..unit.End], IsHan: true));
            }
        }

        return [.. AtomSpeaker.Speak(atoms, units, view, pronouncer).Select(atom => Given(atom, offset, units))];
    }

    // Phonemes that the script gives take the place of the rest that holds it.
    private SpokenAtom Given(SpokenAtom spoken, int offset, IReadOnlyList<WrittenUnit> units)
    {
        WrittenUnit unit = units[spoken.Atom.Unit];
        string? speaking = marked.At(offset + unit.Start).Manner.Voice ?? voice;
        bool british = speaking is not null && speaking.StartsWith('b');
        return unit.Reading is PhonemeReading given ? spoken with { Phonemes = given.For(british) } : spoken;
    }

    // Atoms of one unit are one word, and so are the characters of a Chinese word, unless a tag stands between them.
    private bool GoesOn(SpokenAtom atom, SpokenAtom next, int offset, IReadOnlyList<WrittenUnit> units) =>
        next.Atom.Unit == atom.Atom.Unit || (atom.Joined && !marked.ChangesAt(offset + units[next.Atom.Unit].Start));

    private static string Phonemes(IReadOnlyList<SpokenAtom> spoken, int first, int last) =>
        string.Concat(Enumerable.Range(first, last - first + 1).Select(i =>
            spoken[i].Phonemes + (i == last || spoken[i].Joined || spoken[i + 1].Atom.IsRest ? "" : " "))).Trim(' ', ',');

    // Marks go with the word before them, opening ones with the word after; so every written character has its word.
    private static void Place(string paragraph, int offset, IReadOnlyList<WrittenUnit> units, List<PlacedWord> words)
    {
        int sentenceStart = offset + units[0].Start, sentenceEnd = offset + units[^1].End;
        for (int i = 0; i < words.Count; i++)
        {
            int gapEnd = i + 1 < words.Count ? words[i + 1].Start : sentenceEnd;
            int split = i + 1 < words.Count ? OpeningStart(paragraph, words[i].End - offset, gapEnd - offset) + offset : gapEnd;
            char mark = Mark(paragraph, words[i].End - offset, gapEnd - offset);
            words[i] = words[i] with { Start = i == 0 ? sentenceStart : words[i].Start, End = split, Mark = mark };
            if (i + 1 < words.Count)
            {
                words[i + 1] = words[i + 1] with { Start = split };
            }
        }
    }

    private static int OpeningStart(string paragraph, int start, int end)
    {
        int split = end;
        for (int i = end - 1; i >= start; i--)
        {
            char c = paragraph[i];
            bool afterBlank = i == start ? false : char.IsWhiteSpace(paragraph[i - 1]) || Marks.IsOpening(paragraph[i - 1]);
            if (Marks.IsOpening(c) || (Marks.IsUprightQuote(c) && afterBlank))
            {
                split = i;
            }
            else if (!char.IsWhiteSpace(c))
            {
                break;
            }
        }

        return split;
    }

    private static char Mark(string paragraph, int start, int end)
    {
        char mark = '\0';
        for (int i = start; i < end; i++)
        {
            char c = paragraph[i];
            bool dash = c is '-' && i > start && i + 1 < end && (paragraph[i - 1] is ' ' or '-' || paragraph[i + 1] == '-');
            mark = Marks.Stronger(mark, dash ? '—' : Marks.Token(c));
        }

        return paragraph.AsSpan(start, end - start).Contains("..", StringComparison.Ordinal) && mark == '.' ? '…' : mark;
    }
}
