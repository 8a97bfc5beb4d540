namespace AlinFunctions.Pipeline.Scripts.Markup;

/// <summary>A sentence, or a part of one that is said in one manner.</summary>
/// <param name="Units">Its units.</param>
/// <param name="Manner">Voice and style.</param>
/// <param name="Ends">Whether the sentence ends with it.</param>
/// <param name="Told">Whether it ends because a tag says so.</param>
internal sealed record SentencePiece(IReadOnlyList<WrittenUnit> Units, Manner Manner, bool Ends, bool Told)
{
    /// <summary>Cuts a sentence where a tag ends it and where voice or style change.</summary>
    /// <param name="paragraph">The paragraph.</param>
    /// <param name="offset">Where it starts in the plain text.</param>
    /// <param name="sentence">The units of the sentence.</param>
    /// <param name="marked">The plain text and its tags.</param>
    public static IEnumerable<SentencePiece> Cut(string paragraph, int offset, IReadOnlyList<WrittenUnit> sentence, MarkedText marked)
    {
        List<WrittenUnit> units = [];
        Manner? manner = null;
        foreach (WrittenUnit unit in sentence)
        {
            bool said = unit.Kind is UnitKind.Spoken or UnitKind.Han;
            if (units.Count > 0 && marked.SentenceEnds.Contains(offset + unit.Start))
            {
                yield return new SentencePiece(units, manner ?? Manner.None, Ends: true, Told: true);
                (units, manner) = ([], null);
            }

            Manner own = said ? marked.At(offset + unit.Start).Manner : manner ?? Manner.None;
            if (said && manner is not null && own != manner)
            {
                int kept = units.Count;
                while (kept > 1 && Opens(paragraph, units[kept - 1], units[kept - 2]))
                {
                    kept--;
                }

                yield return new SentencePiece(units[..kept], manner, Ends: false, Told: false);
                units = units[kept..];
            }

            units.Add(unit);
            manner = said ? own : manner;
        }

        yield return new SentencePiece(units, manner ?? Manner.None, Ends: true, Told: marked.SentenceEnds.Contains(offset + sentence[^1].End));
    }

    private static bool Opens(string paragraph, WrittenUnit unit, WrittenUnit before) =>
        unit.Kind == UnitKind.Mark && (Marks.IsOpening(paragraph[unit.Start]) || (Marks.IsUprightQuote(paragraph[unit.Start]) && before.Kind == UnitKind.Blank));
}
