namespace AlinFunctions.Pipeline.Scripts.Markup;

/// <summary>A script without its tags, and what they ask for.</summary>
internal sealed class MarkedText
{
    private readonly IReadOnlyList<Marking> _markings;

    private readonly int[] _bounds;

    /// <summary>Holds a plain script, which asks for nothing.</summary>
    public MarkedText(string plain)
        : this(plain, [], [], [], [])
    {
    }

    /// <summary>Holds what a parser found.</summary>
    /// <param name="text">The text without tags.</param>
    /// <param name="markings">The marking of each of its characters, or none at all.</param>
    /// <param name="breaks">The pauses, in order.</param>
    /// <param name="sentenceEnds">Where a sentence ends because the script says so.</param>
    /// <param name="sayings">The stretches with a reading of their own, in order.</param>
    public MarkedText(string text, IReadOnlyList<Marking> markings, IReadOnlyList<MarkedBreak> breaks, IReadOnlyList<int> sentenceEnds, IReadOnlyList<MarkedSaying> sayings)
    {
        (Text, _markings, Breaks, SentenceEnds, Sayings) = (text, markings, breaks, sentenceEnds.ToHashSet(), sayings);
        SortedSet<int> bounds = [.. breaks.Select(pause => pause.Position), .. SentenceEnds, .. sayings.Select(saying => saying.Start), .. sayings.Select(saying => saying.End)];
        for (int i = 1; i < markings.Count; i++)
        {
            if (!ReferenceEquals(markings[i], markings[i - 1]) && (markings[i].Manner != markings[i - 1].Manner || markings[i].Language != markings[i - 1].Language))
            {
                bounds.Add(i);
            }
        }

        _bounds = [.. bounds];
    }

    /// <summary>Gets the text without tags.</summary>
    public string Text { get; }

    /// <summary>Gets the language that the speak tag names, or null.</summary>
    public string? Language { get; init; }

    /// <summary>Gets the pauses, in order.</summary>
    public IReadOnlyList<MarkedBreak> Breaks { get; }

    /// <summary>Gets where a sentence ends because the script says so.</summary>
    public IReadOnlySet<int> SentenceEnds { get; }

    /// <summary>Gets the stretches with a reading of their own, in order.</summary>
    public IReadOnlyList<MarkedSaying> Sayings { get; }

    /// <summary>Takes a script of either kind.</summary>
    public static MarkedText Of(string script) => MarkupTags.Occur(script) ? new MarkupParser(script).Parse() : new MarkedText(script);

    /// <summary>Gets the marking of a character.</summary>
    public Marking At(int index) => _markings.Count == 0 ? Marking.None : _markings[index];

    /// <summary>Gets what is asked of a word: the first of its characters that a tag directs decides.</summary>
    public Marking WordAt(int start, int end)
    {
        for (int i = start; i < end && _markings.Count > 0; i++)
        {
            if (_markings[i].DirectsWords)
            {
                return _markings[i];
            }
        }

        return At(start);
    }

    /// <summary>Gets the places inside a stretch over which no written expression reaches.</summary>
    public IEnumerable<int> BoundsIn(int start, int end)
    {
        int index = Array.BinarySearch(_bounds, start + 1);
        for (index = index < 0 ? ~index : index; index < _bounds.Length && _bounds[index] < end; index++)
        {
            yield return _bounds[index];
        }
    }

    /// <summary>Says whether the tags differ on both sides of a place, or a pause or a reading stands there.</summary>
    public bool ChangesAt(int index) =>
        _markings.Count > 0 && index > 0 && index < Text.Length && (_markings[index] != _markings[index - 1] || Array.BinarySearch(_bounds, index) >= 0);

    /// <summary>Gets the saying that starts at a place, or null.</summary>
    public MarkedSaying? SayingAt(int start) => Sayings.Count == 0 ? null : Sayings.FirstOrDefault(saying => saying.Start == start);
}
