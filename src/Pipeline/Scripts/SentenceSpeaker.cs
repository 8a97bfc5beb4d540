using AlinFunctions.Pipeline.Speech;

namespace AlinFunctions.Pipeline.Scripts;

/// <summary>Says one sentence: every unit becomes a spoken word, or goes with the word before or after it.</summary>
internal static class SentenceSpeaker
{
    /// <summary>Gives the words of a sentence; empty when nothing in it is said.</summary>
    public static IReadOnlyList<PlacedWord> Speak(string paragraph, int offset, IReadOnlyList<WrittenUnit> units, string language, Pronouncer pronouncer)
    {
        string view = ScriptLexer.View(paragraph);
        List<Atom> atoms = [];
        for (int i = 0; i < units.Count; i++)
        {
            WrittenUnit unit = units[i];
            if (unit.Kind == UnitKind.Spoken)
            {
                atoms.AddRange(Atom.Of(i, SpokenText.Say(view, unit, language)));
            }
            else if (unit.Kind == UnitKind.Han)
            {
                atoms.Add(new Atom(i, view[unit.Start..unit.End], IsHan: true));
            }
        }

        List<PlacedWord> words = [];
        IReadOnlyList<SpokenAtom> spoken = AtomSpeaker.Speak(atoms, units, view, pronouncer);
        for (int first = 0; first < spoken.Count;)
        {
            int last = first;
            while (last + 1 < spoken.Count && (spoken[last + 1].Atom.Unit == spoken[last].Atom.Unit || spoken[last].Joined))
            {
                last++;
            }

            words.Add(new PlacedWord(
                offset + units[spoken[first].Atom.Unit].Start,
                offset + units[spoken[last].Atom.Unit].End,
                Phonemes(spoken, first, last),
                '\0'));
            first = last + 1;
        }

        words.RemoveAll(word => word.Phonemes.Length == 0);
        return Place(paragraph, offset, units, words);
    }

    private static string Phonemes(IReadOnlyList<SpokenAtom> spoken, int first, int last) =>
        string.Concat(Enumerable.Range(first, last - first + 1).Select(i =>
            spoken[i].Phonemes + (i == last || spoken[i].Joined || spoken[i + 1].Atom.IsRest ? "" : " "))).Trim(' ', ',');

    // Marks go with the word before them, opening ones with the word after; so every written character has its word.
    private static IReadOnlyList<PlacedWord> Place(string paragraph, int offset, IReadOnlyList<WrittenUnit> units, List<PlacedWord> words)
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

        return words;
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
