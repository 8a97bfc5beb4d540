using System.Text.Json.Serialization;
using AlinFunctions.Pipeline.Jobs;

namespace AlinFunctions.Pipeline.Batches;

/// <summary>A dropped folder with a batch file, at one moment.</summary>
/// <param name="Folder">The folder's name under the inbox.</param>
/// <param name="Batch">The file with the rows.</param>
/// <param name="Files">Every other file of the folder, sorted by name: rows may name them.</param>
public sealed record FrozenBatch(string Folder, DropFile Batch, IReadOnlyList<DropFile> Files)
{
    /// <summary>The name of a batch of comma-separated values.</summary>
    public const string CsvName = "batch.csv";

    /// <summary>The name of a batch in JSON.</summary>
    public const string JsonName = "batch.json";

    /// <summary>Gets the batch's name.</summary>
    [JsonIgnore]
    public BatchId Id => BatchId.For(Folder, Batch);

    /// <summary>Gets the text that changes whenever a file of the folder does.</summary>
    [JsonIgnore]
    public string Canonical => string.Join('\n', Files.Prepend(Batch).Select(file => $"{file.Name}\t{file.ETag.Trim('"')}"));

    /// <summary>Gets whether there are two batch files, so that nobody can say which is meant.</summary>
    [JsonIgnore]
    public bool HasSeveral => Files.Any(file => IsBatch(file.Name));

    /// <summary>Freezes a listing.</summary>
    /// <returns>The batch; null when there is no batch file in it.</returns>
    public static FrozenBatch? Of(string folder, IEnumerable<DropFile> listing)
    {
        DropFile[] files = [.. listing.OrderBy(file => file.Name, StringComparer.Ordinal)];
        return files.FirstOrDefault(file => IsBatch(file.Name)) is { } batch ? new FrozenBatch(folder, batch, [.. files.Where(file => file != batch)]) : null;
    }

    /// <summary>Tells whether a file of this name holds a batch.</summary>
    public static bool IsBatch(string name) => name is CsvName or JsonName;
}
