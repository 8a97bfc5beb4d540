using System.Text;
using AlinFunctions.Pipeline.Speech;

namespace AlinFunctions.Pipeline.Scripts;

/// <summary>Pronounces the atoms of a sentence, each language with its own neighbours in view.</summary>
internal static class AtomSpeaker
{
    /// <summary>Gives every atom its phonemes.</summary>
    public static IReadOnlyList<SpokenAtom> Speak(List<Atom> atoms, IReadOnlyList<WrittenUnit> units, string view, Pronouncer pronouncer)
    {
        List<SpokenAtom> spoken = [];
        for (int start = 0; start < atoms.Count;)
        {
            int end = start + 1;
            if (atoms[start].IsRest)
            {
                spoken.Add(new SpokenAtom(atoms[start], ",", Joined: false));
            }
            else if (atoms[start] is { IsHan: true, Phonemes: { } sounds })
            {
                spoken.Add(new SpokenAtom(atoms[start], sounds, Joined: false));
            }
            else if (atoms[start].IsHan)
            {
                while (end < atoms.Count && atoms[end] is { IsHan: true, Phonemes: null } && !MarkBetween(atoms[end - 1], atoms[end], units, view))
                {
                    end++;
                }

                SpeakMandarin(atoms, start, end, pronouncer, spoken);
            }
            else
            {
                while (end < atoms.Count && !atoms[end].IsHan && !atoms[end].IsRest && !MarkBetween(atoms[end - 1], atoms[end], units, view))
                {
                    end++;
                }

                Atom[] run = [.. atoms.Skip(start).Take(end - start)];
                string[] words = [.. run.Select(atom => atom.Text)];
                IReadOnlyList<string> phonemes = pronouncer.English.Pronounce(words, atoms.Count(atom => atom.IsHan) > atoms.Count / 2, [.. run.Select(atom => atom.Phonemes)]);
                spoken.AddRange(phonemes.Select((said, i) => new SpokenAtom(atoms[start + i], said, Joined: false)));
            }

            start = end;
        }

        return spoken;
    }

    private static void SpeakMandarin(List<Atom> atoms, int start, int end, Pronouncer pronouncer, List<SpokenAtom> spoken)
    {
        StringBuilder run = new();
        for (int i = start; i < end; i++)
        {
            run.Append(atoms[i].Text);
        }

        int atom = start;
        foreach (MandarinWord word in pronouncer.Mandarin.Pronounce(run.ToString()))
        {
            for (int i = 0; i < word.Syllables.Count; i++)
            {
                spoken.Add(new SpokenAtom(atoms[atom], word.Syllables[i].Phonemes, Joined: i + 1 < word.Syllables.Count));
                atom++;
            }
        }
    }

    private static bool MarkBetween(Atom before, Atom after, IReadOnlyList<WrittenUnit> units, string view)
    {
        for (int i = before.Unit + 1; i < after.Unit; i++)
        {
            if (units[i].Kind == UnitKind.Mark && Marks.Token(view[units[i].Start]) != '\0')
            {
                return true;
            }
        }

        return false;
    }
}
