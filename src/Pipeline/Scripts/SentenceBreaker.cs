namespace AlinFunctions.Pipeline.Scripts;

/// <summary>Finds where sentences end. Full stops inside numbers, addresses and abbreviations are parts of those units already.</summary>
internal static class SentenceBreaker
{
    private static readonly HashSet<string> Starters = new(StringComparer.Ordinal)
    {
        "The", "A", "An", "It", "He", "She", "We", "They", "I", "You", "In", "On", "At", "But", "And", "So", "This", "That", "These", "Those", "There", "Then", "If", "When", "What", "How", "Our", "My", "Your", "His", "Her", "Its", "After", "Before", "No", "Yes", "For", "To", "As", "Please", "Now", "Here", "Let",
    };

    /// <summary>Gives the sentences of a paragraph as runs of its units.</summary>
    public static IEnumerable<IReadOnlyList<WrittenUnit>> Break(string paragraph, IReadOnlyList<WrittenUnit> units)
    {
        int start = 0, index = 0;
        while (index < units.Count)
        {
            WrittenUnit unit = units[index];
            index++;
            if (unit.Kind == UnitKind.Spoken && unit.Reading!.MayEndSentence(unit.Match!))
            {
                if (StartsSentence(paragraph, units, index))
                {
                    yield return Slice(units, start, index);
                    start = index;
                }

                continue;
            }

            if (unit.Kind != UnitKind.Mark || !Marks.Ends(paragraph[unit.Start]))
            {
                continue;
            }

            bool quoted = false;
            while (index < units.Count && units[index].Kind == UnitKind.Mark && (Marks.Ends(paragraph[units[index].Start]) || Closes(paragraph, units, index)))
            {
                quoted |= !Marks.Ends(paragraph[units[index].Start]);
                index++;
            }

            if (EndsHere(paragraph, units, index, quoted))
            {
                yield return Slice(units, start, index);
                start = index;
            }
        }

        if (start < units.Count)
        {
            yield return Slice(units, start, units.Count);
        }
    }

    private static bool Closes(string paragraph, IReadOnlyList<WrittenUnit> units, int index)
    {
        char mark = paragraph[units[index].Start];
        // An upright quotation mark right after a full stop closes, unless a word follows it at once.
        return Marks.IsClosing(mark) || (Marks.IsUprightQuote(mark) && (index + 1 == units.Count || units[index + 1].Kind is UnitKind.Blank or UnitKind.Mark));
    }

    private static bool EndsHere(string paragraph, IReadOnlyList<WrittenUnit> units, int index, bool quoted)
    {
        if (index == units.Count)
        {
            return true;
        }

        char last = paragraph[units[index - 1].Start];
        WrittenUnit next = units[index];
        bool chinese = last >= 0x2E80 || (quoted && Marks.Ends(paragraph[units[index - 2].Start]) && paragraph[units[index - 2].Start] >= 0x2E80);
        if (chinese)
        {
            // “你好！”他说: the quotation is part of the sentence around it.
            return !quoted || next.Kind is UnitKind.Blank or UnitKind.Mark;
        }

        if (last is '…' or '⋯')
        {
            return next.Kind == UnitKind.Blank && index + 1 < units.Count && char.IsUpper(paragraph[units[index + 1].Start]);
        }

        if (next.Kind != UnitKind.Blank)
        {
            return next.Kind == UnitKind.Han || (quoted && next.Kind == UnitKind.Mark);
        }

        return index + 1 == units.Count || !char.IsLower(paragraph[units[index + 1].Start]);
    }

    private static bool StartsSentence(string paragraph, IReadOnlyList<WrittenUnit> units, int index)
    {
        if (index + 1 >= units.Count || units[index].Kind != UnitKind.Blank)
        {
            return false;
        }

        WrittenUnit next = units[index + 1];
        return next.Kind == UnitKind.Spoken && Starters.Contains(paragraph[next.Start..next.End]);
    }

    private static IReadOnlyList<WrittenUnit> Slice(IReadOnlyList<WrittenUnit> units, int start, int end) => [.. units.Skip(start).Take(end - start)];
}
