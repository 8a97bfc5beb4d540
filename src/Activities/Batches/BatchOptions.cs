using System.ComponentModel.DataAnnotations;

namespace AlinFunctions.Activities.Batches;

/// <summary>How batches are worked on.</summary>
public sealed class BatchOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Batches";

    /// <summary>Gets how many rows of one batch run at once, so that a batch leaves room for other jobs.</summary>
    /// <value>4.</value>
    [Range(1, 100)]
    public int Ahead { get; init; } = 4;
}
