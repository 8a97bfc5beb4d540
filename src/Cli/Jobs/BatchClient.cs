using AlinFunctions.Pipeline.Batches;
using AlinFunctions.Pipeline.Drops;
using AlinFunctions.Pipeline.Jobs;
using AlinFunctions.Pipeline.Messages;
using AlinFunctions.Pipeline.Tables;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace AlinFunctions.Cli.Jobs;

/// <summary>Drops a batch, and the files that its rows name, into the inbox.</summary>
internal sealed class BatchClient(string store)
{
    private readonly BlobContainerClient _inbox = new BlobServiceClient(store).GetBlobContainerClient(StoreNames.Inbox);

    /// <summary>Drops the files into a folder of their own, the rows last.</summary>
    /// <returns>The id of the batch that they make: it follows from what was dropped.</returns>
    /// <exception cref="InvalidDropException">The rows cannot be read.</exception>
    public async Task<BatchId> Drop(FileInfo rows, FileInfo? portrait, FileInfo? options, CancellationToken cancellation)
    {
        string name = rows.Extension.Equals(".json", StringComparison.OrdinalIgnoreCase) ? FrozenBatch.JsonName : FrozenBatch.CsvName;
        Table table = TableReader.Read(name, await File.ReadAllBytesAsync(rows.FullName, cancellation));
        string folder = $"{Path.GetFileNameWithoutExtension(rows.Name)}-{Guid.NewGuid().ToString("n")[..8]}";
        foreach ((string named, FileInfo file) in Named(table, rows.Directory!))
        {
            await Put(folder, named, file, cancellation);
        }

        if (portrait is not null)
        {
            await Put(folder, portrait.Extension.Equals(".png", StringComparison.OrdinalIgnoreCase) ? "portrait.png" : "portrait.jpg", portrait, cancellation);
        }

        if (options is not null)
        {
            await Put(folder, FrozenDrop.OptionsName, options, cancellation);
        }

        return BatchId.For(folder, await Put(folder, name, rows, cancellation));
    }

    // A name that is no file here may be one of the store's, which only the product can tell.
    private static IEnumerable<(string Named, FileInfo File)> Named(Table table, DirectoryInfo beside) =>
        from name in table.Rows.SelectMany(row => row.Cells).Where(cell => cell.Key == BatchColumns.ScriptFile || DropPlan.IsKind(cell.Key)).Select(cell => cell.Value.Text).Distinct(StringComparer.Ordinal)
        let file = new FileInfo(Path.Combine(beside.FullName, name))
        where file.Exists && file.FullName.StartsWith(Path.TrimEndingDirectorySeparator(beside.FullName) + Path.DirectorySeparatorChar, StringComparison.Ordinal)
        select (name, file);

    private async Task<DropFile> Put(string folder, string name, FileInfo file, CancellationToken cancellation)
    {
        Response<BlobContentInfo> info = await _inbox.GetBlobClient($"{folder}/{name}").UploadAsync(file.FullName, overwrite: true, cancellation);
        return new DropFile(name, info.Value.ETag.ToString("H"), file.Length);
    }
}
