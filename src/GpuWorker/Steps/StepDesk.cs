using System.Text.Json;
using AlinFunctions.Pipeline;
using AlinFunctions.Pipeline.Jobs;
using AlinFunctions.Pipeline.Messages;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace AlinFunctions.GpuWorker.Steps;

/// <summary>Where one attempt at a step works: inputs come from the store, files go to it, and a scratch folder lies between.</summary>
public sealed class StepDesk : IDisposable
{
    private readonly BlobServiceClient _blobs;
    private readonly StepMessage _message;

    /// <summary>Clears a desk for one attempt.</summary>
    /// <param name="blobs">The store.</param>
    /// <param name="message">The attempt.</param>
    /// <param name="scratch">The folder that the desk's own folder is made in.</param>
    public StepDesk(BlobServiceClient blobs, StepMessage message, string scratch)
    {
        _blobs = blobs;
        _message = message ?? throw new ArgumentNullException(nameof(message));
        Folder = Directory.CreateDirectory(Path.Combine(scratch, $"{message.Step}-{message.Attempt}-{Guid.NewGuid():n}")).FullName;
    }

    /// <summary>Gets the desk's own folder, gone when the step is over.</summary>
    public string Folder { get; }

    /// <summary>Gets the job that the step is for.</summary>
    public JobId Job => _message.Job;

    /// <summary>Reads an input whole.</summary>
    /// <exception cref="MissingArtifactException">The store has lost it.</exception>
    public async Task<ReadOnlyMemory<byte>> Read(ArtifactPath path, CancellationToken cancellation)
    {
        try
        {
            BlobDownloadResult download = await Blob(path).DownloadContentAsync(cancellation);
            return download.Content.ToMemory();
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            throw new MissingArtifactException(path);
        }
    }

    /// <summary>Reads an input that is a record.</summary>
    /// <exception cref="MissingArtifactException">The store has lost it.</exception>
    public async Task<T> Read<T>(ArtifactPath path, CancellationToken cancellation) =>
        JsonSerializer.Deserialize<T>((await Read(path, cancellation)).Span, PipelineJson.Compact)
        ?? throw new InvalidDataException($"{path} holds no {typeof(T).Name}.");

    /// <summary>Fetches an input into the desk's folder.</summary>
    /// <returns>The file's path there.</returns>
    /// <exception cref="MissingArtifactException">The store has lost it.</exception>
    public async Task<string> Fetch(ArtifactPath path, string name, CancellationToken cancellation)
    {
        string file = Path.Combine(Folder, name);
        try
        {
            using Response response = await Blob(path).DownloadToAsync(file, cancellation);
            return file;
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            throw new MissingArtifactException(path);
        }
    }

    /// <summary>Leaves a file of the desk's folder in the store.</summary>
    public async Task<ArtifactPath> Leave(string file, string name, CancellationToken cancellation)
    {
        ArtifactPath path = _message.Place.File(_message.Attempt, name);
        await Blob(path).UploadAsync(file, overwrite: true, cancellation);
        return path;
    }

    /// <summary>Leaves bytes in the store.</summary>
    public async Task<ArtifactPath> Leave(BinaryData content, string name, CancellationToken cancellation)
    {
        ArtifactPath path = _message.Place.File(_message.Attempt, name);
        await Blob(path).UploadAsync(content, overwrite: true, cancellation);
        return path;
    }

    /// <summary>Leaves a record in the store.</summary>
    public Task<ArtifactPath> LeaveRecord<T>(T record, string name, CancellationToken cancellation) =>
        Leave(BinaryData.FromBytes(JsonSerializer.SerializeToUtf8Bytes(record, PipelineJson.Compact)), name, cancellation);

    /// <summary>Clears the desk.</summary>
    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private BlobClient Blob(ArtifactPath path) => _blobs.GetBlobContainerClient(path.Container).GetBlobClient(path.Name);
}
