using System.Text.Json.Serialization;
using AlinFunctions.Pipeline.Jobs;
using AlinFunctions.Pipeline.Messages;

namespace AlinFunctions.Pipeline.Batches;

/// <summary>What the product remembers of a batch: made before any row is dropped.</summary>
public sealed record BatchRecord
{
    /// <summary>Gets the batch's name.</summary>
    public required BatchId Id { get; init; }

    /// <summary>Gets where it stands.</summary>
    public required BatchState State { get; init; }

    /// <summary>Gets the folder as it was taken.</summary>
    public required FrozenBatch Drop { get; init; }

    /// <summary>Gets when it was taken.</summary>
    public required DateTimeOffset Created { get; init; }

    /// <summary>Gets when its last row ended.</summary>
    public DateTimeOffset? Finished { get; init; }

    /// <summary>Gets its rows.</summary>
    public IReadOnlyList<BatchRow> Rows { get; init; } = [];

    /// <summary>Gets the published report.</summary>
    public ArtifactPath? Report { get; init; }

    /// <summary>Gets why its file cannot be read.</summary>
    public Sentence? Failure { get; init; }

    /// <summary>Gets whether nothing more will come of it.</summary>
    [JsonIgnore]
    public bool HasEnded => State != BatchState.Running;

    /// <summary>Gets how far it has come.</summary>
    [JsonIgnore]
    public BatchProgress Progress => new(
        Rows.Count,
        Rows.Count(row => row.HasEnded),
        Rows.Count(row => row.State == RowState.Succeeded),
        Rows.Count(row => row.State == RowState.Running),
        HasEnded);

    /// <summary>The record with what has become of some rows. A row that has ended stays as it ended.</summary>
    public BatchRecord With(IReadOnlyDictionary<int, BatchRow> changed)
    {
        ArgumentNullException.ThrowIfNull(changed);
        BatchRow[] rows = [.. Rows.Select(row => !row.HasEnded && changed.TryGetValue(row.Number, out BatchRow? now) ? now : row)];
        return rows.SequenceEqual(Rows) ? this : this with { Rows = rows };
    }
}
