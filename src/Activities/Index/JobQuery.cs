using AlinFunctions.Pipeline.Jobs;

namespace AlinFunctions.Activities.Index;

/// <summary>Which jobs are asked for.</summary>
public sealed record JobQuery
{
    /// <summary>The most jobs of one page.</summary>
    public const int MostItems = 100;

    /// <summary>Gets the state that they are in.</summary>
    /// <value>null: any.</value>
    public JobState? State { get; init; }

    /// <summary>Gets a text that their title, folder or id holds, in any case.</summary>
    /// <value>null: any.</value>
    public string? Text { get; init; }

    /// <summary>Gets the moment after or at which they were made.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>Gets the moment before which they were made.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>Gets how many are wanted.</summary>
    /// <value>24.</value>
    public int Limit { get; init; } = 24;

    /// <summary>Gets where an earlier page ended.</summary>
    public JobCursor? Cursor { get; init; }

    /// <summary>Gets the portrait that they show, by its SHA-256.</summary>
    public string? PortraitHash { get; init; }

    /// <summary>Gets whether samples and previews are listed too.</summary>
    public bool Hidden { get; init; }

    /// <summary>Tells whether a job is one of those.</summary>
    public bool Takes(JobCard card)
    {
        ArgumentNullException.ThrowIfNull(card);
        return (State is null || card.State == State)
            && (Hidden || !card.Hidden)
            && (PortraitHash is null || card.PortraitHash == PortraitHash)
            && (Since is null || card.Created >= Since)
            && (Until is null || card.Created < Until)
            && (Text is null || Holds(card.Title) || Holds(card.Folder) || Holds(card.Id.ToString()));
    }

    private bool Holds(string text) => text.Contains(Text!, StringComparison.OrdinalIgnoreCase);
}
