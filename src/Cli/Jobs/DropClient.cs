using AlinFunctions.Pipeline;
using AlinFunctions.Pipeline.Jobs;
using AlinFunctions.Pipeline.Messages;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace AlinFunctions.Cli.Jobs;

/// <summary>Drops what a job is made of into the inbox.</summary>
internal sealed class DropClient(string store)
{
    // What a file is dropped as whose own ending says nothing.
    private static readonly Dictionary<string, string> UsualEndings = new(StringComparer.Ordinal)
    {
        ["logo"] = ".png",
        ["music"] = ".mp3",
        ["pose"] = ".mp4",
        ["blink"] = ".mp4",
        ["background"] = ".png",
    };

    private readonly BlobContainerClient _inbox = new BlobServiceClient(store).GetBlobContainerClient(StoreNames.Inbox);

    /// <summary>Drops the files into a folder of their own.</summary>
    /// <param name="script">The script, if there is one.</param>
    /// <param name="portrait">The portrait.</param>
    /// <param name="audio">The recording, if there is one.</param>
    /// <param name="lexicon">The pronunciations, if there are any.</param>
    /// <param name="media">Logo, music, background and films, by what they are called in a drop, without their endings.</param>
    /// <param name="optionsName">The name of the options' file.</param>
    /// <param name="options">The job's options.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>The id of the job that they make: it follows from what was dropped.</returns>
    public async Task<JobId> Drop(
        FileInfo? script,
        FileInfo portrait,
        FileInfo? audio,
        FileInfo? lexicon,
        IReadOnlyDictionary<string, FileInfo> media,
        string optionsName,
        IReadOnlyDictionary<string, object> options,
        CancellationToken cancellation)
    {
        string folder = $"{Path.GetFileNameWithoutExtension((script ?? audio ?? portrait).Name)}-{Guid.NewGuid().ToString("n")[..8]}";
        var files = new List<DropFile>();
        if (lexicon is not null)
        {
            files.Add(await Put(folder, FrozenDrop.LexiconName, await Bytes(lexicon, cancellation), cancellation));
        }

        if (script is not null)
        {
            files.Add(await Put(folder, FrozenDrop.ScriptName, await Bytes(script, cancellation), cancellation));
        }

        if (audio is not null)
        {
            files.Add(await Put(folder, AudioName(audio), audio, cancellation));
        }

        foreach ((string name, FileInfo file) in media)
        {
            files.Add(await Put(folder, MediaName(name, file), file, cancellation));
        }

        files.Add(await Put(folder, PortraitName(portrait), await Bytes(portrait, cancellation), cancellation));

        // Options come last: those of a preview say that all is there.
        if (options.Count > 0 || optionsName == FrozenDrop.PreviewName)
        {
            files.Add(await Put(folder, optionsName, BinaryData.FromObjectAsJson(options, PipelineJson.Compact), cancellation));
        }

        return JobId.ForDrop(FrozenDrop.Of(folder, files));
    }

    /// <summary>Drops a text that is only to be heard into a folder of its own.</summary>
    /// <returns>The id of the job that it makes.</returns>
    public async Task<JobId> Drop(string text, FileInfo? lexicon, IReadOnlyDictionary<string, object> options, CancellationToken cancellation)
    {
        string folder = $"say-{Guid.NewGuid().ToString("n")[..8]}";
        var files = new List<DropFile> { await Put(folder, FrozenDrop.SpeechName, BinaryData.FromObjectAsJson(options, PipelineJson.Compact), cancellation) };
        if (lexicon is not null)
        {
            files.Add(await Put(folder, FrozenDrop.LexiconName, await Bytes(lexicon, cancellation), cancellation));
        }

        files.Add(await Put(folder, FrozenDrop.ScriptName, BinaryData.FromString(text), cancellation));
        return JobId.ForDrop(FrozenDrop.Of(folder, files));
    }

    // The product looks at content; the name only has to be one that counts.
    private static string PortraitName(FileInfo portrait) => portrait.Extension.ToUpperInvariant() is ".PNG" ? "portrait.png" : "portrait.jpg";

    private static string AudioName(FileInfo audio)
    {
        string name = "audio" + audio.Extension.ToLowerInvariant();
        return FrozenDrop.Counts(name) ? name : "audio.wav";
    }

    private static string MediaName(string name, FileInfo file)
    {
        string own = name + file.Extension.ToLowerInvariant();
        return FrozenDrop.Counts(own) ? own : name + UsualEndings[name];
    }

    private static async Task<BinaryData> Bytes(FileInfo file, CancellationToken cancellation)
    {
        await using FileStream stream = file.OpenRead();
        return await BinaryData.FromStreamAsync(stream, cancellation);
    }

    // A recording may be large, so it flows.
    private async Task<DropFile> Put(string folder, string name, FileInfo file, CancellationToken cancellation)
    {
        Response<BlobContentInfo> info = await _inbox.GetBlobClient($"{folder}/{name}").UploadAsync(file.FullName, overwrite: true, cancellation);
        return new DropFile(name, info.Value.ETag.ToString("H"), file.Length);
    }

    private async Task<DropFile> Put(string folder, string name, BinaryData content, CancellationToken cancellation)
    {
        Response<BlobContentInfo> info = await _inbox.GetBlobClient($"{folder}/{name}").UploadAsync(content, overwrite: true, cancellation);
        return new DropFile(name, info.Value.ETag.ToString("H"), content.ToMemory().Length);
    }
}
