using AlinFunctions.Pipeline.Speech;

namespace AlinFunctions.Pipeline.Scripts;

/// <summary>Finds the words that an English sentence writes in capitals for stress: "do NOT touch it".</summary>
internal static class StressedCapitals
{
    /// <summary>Gets the units of such words: of the dictionary, no acronyms, and fewer than the words around them in small letters.</summary>
    public static IReadOnlyList<int> Of(IReadOnlyList<WrittenUnit> units, string view, EnglishDictionary dictionary)
    {
        List<int> stressed = [];
        int small = 0;
        for (int i = 0; i < units.Count; i++)
        {
            ReadOnlySpan<char> word = units[i].Kind == UnitKind.Spoken ? view.AsSpan(units[i].Start, units[i].End - units[i].Start) : [];
            small += !word.IsEmpty && char.IsAsciiLetter(word[0]) && word[1..].ContainsAnyInRange('a', 'z') ? 1 : 0;
            if (word.Length > 1 && Apart(units, i) && !word.ContainsAnyExceptInRange('A', 'Z'))
            {
                string written = word.ToString();
                bool ordinary = dictionary.Find(written) is not null && Acronyms.Say(written, dictionary) is null;
                stressed.AddRange(ordinary ? [i] : []);
            }
        }

        return stressed.Count < small ? stressed : [];
    }

    // AT&T is a name.
    private static bool Apart(IReadOnlyList<WrittenUnit> units, int i) =>
        (i == 0 || units[i - 1].Kind is UnitKind.Blank or UnitKind.Mark) && (i + 1 == units.Count || units[i + 1].Kind is UnitKind.Blank or UnitKind.Mark);
}
