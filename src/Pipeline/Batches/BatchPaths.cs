using AlinFunctions.Pipeline.Messages;

namespace AlinFunctions.Pipeline.Batches;

/// <summary>Where the files of a batch lie.</summary>
public static class BatchPaths
{
    /// <summary>The batch's record.</summary>
    public static ArtifactPath Record(BatchId batch) => Folder(batch).Below("batch.json");

    /// <summary>The mark that the batch is to stop.</summary>
    public static ArtifactPath Cancelled(BatchId batch) => Folder(batch).Below("cancelled");

    /// <summary>The batch's own copy of a dropped file.</summary>
    public static ArtifactPath Input(BatchId batch, string name) => Folder(batch).Below($"input/{name}");

    /// <summary>The published report.</summary>
    public static ArtifactPath Report(BatchId batch) => ArtifactPath.In(StoreNames.Videos, $"{batch}/report.csv");

    private static ArtifactPath Folder(BatchId batch) => ArtifactPath.In(StoreNames.Batches, batch.ToString());
}
