namespace AlinFunctions.Pipeline.Batches;

/// <summary>What a list tells of a batch.</summary>
/// <param name="Id">The batch's name.</param>
/// <param name="Folder">The dropped folder's name.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Created">When it was taken.</param>
/// <param name="Finished">When its last row ended.</param>
/// <param name="Rows">How many rows there are.</param>
/// <param name="Waiting">How many rows' turn has not come.</param>
/// <param name="Running">How many run.</param>
/// <param name="Succeeded">How many have their video.</param>
/// <param name="Failed">How many ended without one: failed or refused.</param>
/// <param name="Cancelled">How many were stopped.</param>
public sealed record BatchCard(
    BatchId Id, string Folder, BatchState State, DateTimeOffset Created, DateTimeOffset? Finished, int Rows, int Waiting, int Running, int Succeeded, int Failed, int Cancelled)
{
    /// <summary>The card of a record.</summary>
    public static BatchCard Of(BatchRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        ILookup<RowState, BatchRow> rows = record.Rows.ToLookup(row => row.State);
        return new BatchCard(
            record.Id,
            record.Drop.Folder,
            record.State,
            record.Created,
            record.Finished,
            record.Rows.Count,
            rows[RowState.Waiting].Count(),
            rows[RowState.Running].Count(),
            rows[RowState.Succeeded].Count(),
            rows[RowState.Failed].Count() + rows[RowState.Refused].Count(),
            rows[RowState.Cancelled].Count());
    }
}
