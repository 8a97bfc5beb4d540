using System.Text.Json;
using AlinFunctions.Pipeline;
using AlinFunctions.Pipeline.Jobs;
using AlinFunctions.Pipeline.Messages;
using Azure.Storage.Blobs.Models;

namespace AlinFunctions.EndToEnd.Tests.Faults;

/// <summary>One running product with short patience, for tests that kill it, hold it and take things away from it.</summary>
public sealed class DisturbedStack : IAsyncLifetime
{
    /// <summary>Three paragraphs: three segments, since only sentences of one paragraph are joined.</summary>
    public const string Script = "Good morning.\n\nThe boat is purple.\n\nSee you soon.";

    private static readonly Dictionary<string, string> ShortPatience = new(StringComparer.Ordinal)
    {
        ["Worker__Claim"] = "00:00:05",
        ["Worker__Heartbeat"] = "00:00:01",
        ["Steps__LookEvery"] = "00:00:01",
        ["Steps__Silence"] = "00:00:04",
    };

    public Stack Stack { get; private set; } = null!;

    public Drops Drops { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Stack = await Stack.Start(ShortPatience);
        Drops = new Drops(Stack);
    }

    public ValueTask DisposeAsync() => Stack.DisposeAsync();

    /// <summary>Drops the three short sentences, for a video as small as one may be.</summary>
    public Task<JobId> DropClip(string folder, int size = 160) => Drops.DropScript(folder, Script, new { size });

    /// <summary>What the job's finished steps left as the word that they are done, with the version of each.</summary>
    public async Task<IReadOnlyDictionary<string, string>> Done(JobId job)
    {
        ArtifactPath steps = JobPaths.Steps(job);
        IReadOnlyDictionary<string, string> blobs = await Drops.Versions(steps.Container, steps.Name + "/");
        return blobs.Where(blob => blob.Key.EndsWith("/result.json", StringComparison.Ordinal)).ToDictionary(StringComparer.Ordinal);
    }

    /// <summary>What came of the job's steps.</summary>
    public async Task<IReadOnlyList<StepResult>> Results(JobId job)
    {
        var results = new List<StepResult>();
        foreach (string name in (await Done(job)).Keys)
        {
            results.Add((await Drops.Read<StepResult>(ArtifactPath.In(StoreNames.Jobs, name)))!);
        }

        return results;
    }

    /// <summary>Waits for the job's end, which must be its one video.</summary>
    public async Task<JobRecord> OneVideo(JobId job)
    {
        JobRecord record = await Drops.End(job);
        record.State.ShouldBe(JobState.Succeeded, record.Failure?.Sentence.English);
        (await Published(job)).Keys.ShouldBe(
            [.. new[] { "captions.srt", "captions.vtt", "job.json", "poster.jpg", "video.mp4" }.Select(name => $"{job}/{name}")], ignoreOrder: true);
        return record;
    }

    /// <summary>The job's published files with the version of each.</summary>
    public Task<IReadOnlyDictionary<string, string>> Published(JobId job) => Drops.Versions(StoreNames.Videos, $"{job}/");

    /// <summary>The records of all jobs made of folders whose names begin so.</summary>
    public async Task<IReadOnlyList<JobRecord>> Records(string folders)
    {
        var records = new List<JobRecord>();
        await foreach (BlobHierarchyItem job in Stack.Blobs.GetBlobContainerClient(StoreNames.Jobs).GetBlobsByHierarchyAsync(delimiter: "/"))
        {
            if (await Drops.Read<JobRecord>(JobPaths.Record(JobId.Parse(job.Prefix.TrimEnd('/'), null))) is { } record
                && record.Folder.StartsWith(folders, StringComparison.Ordinal))
            {
                records.Add(record);
            }
        }

        return records;
    }

    /// <summary>A drop that is refused at the door, so that it costs nothing: its portrait is a ZIP.</summary>
    public static (string Name, byte[] Content)[] RefusedDrop(string script = "Hello.") =>
    [
        ("script.txt", System.Text.Encoding.UTF8.GetBytes(script)),
        ("portrait.jpg", [.. "PK\u0003\u0004"u8, .. new byte[60]]),
        ("job.json", JsonSerializer.SerializeToUtf8Bytes(new { size = 160 }, PipelineJson.Compact)),
    ];
}
