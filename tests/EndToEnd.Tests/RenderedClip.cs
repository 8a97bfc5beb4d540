using AlinFunctions.GpuWorker.Portrait;
using AlinFunctions.Instruments.Seeing;
using AlinFunctions.Models.Store;
using AlinFunctions.Pipeline.Jobs;
using AlinFunctions.Pipeline.Messages;
using AlinFunctions.Pipeline.Speech;

namespace AlinFunctions.EndToEnd.Tests;

/// <summary>One video made by the running product, fetched and measured once for all tests that look at it.</summary>
public sealed class RenderedClip
{
    private RenderedClip()
    {
    }

    public required string Script { get; init; }

    public required string Language { get; init; }

    public required JobRecord Record { get; init; }

    public required string File { get; init; }

    public required CutList Cut { get; init; }

    public required IReadOnlyList<SpeechTrack> Tracks { get; init; }

    public required Mp4Facts Facts { get; init; }

    /// <summary>The face in every frame of the encoded file.</summary>
    public required IReadOnlyList<FaceMesh> Faces { get; init; }

    public static async Task<RenderedClip> Make(Stack stack, string language, string script)
    {
        JobId id = await new Drops(stack).DropScript($"clip-{language}", script, new { size = 480, lang = language, seed = 7 });
        return await Watch(stack, id, language, language, script);
    }

    /// <summary>Waits for a job's video and measures it.</summary>
    public static async Task<RenderedClip> Watch(Stack stack, JobId id, string name, string language, string script)
    {
        var drops = new Drops(stack);
        JobRecord record = await drops.End(id);
        record.State.ShouldBe(JobState.Succeeded, record.Failure?.Sentence.English);
        string file = Path.Combine(Directory.CreateDirectory(Path.Combine(Repository.Root, "artifacts", "clips")).FullName, $"{name}.mp4");
        await drops.Fetch(record.Video!.Video, file);
        CutList cut = (await drops.Read<CutList>(JobPaths.CutList(id)))!;
        var tracks = new List<SpeechTrack>();
        foreach (CutSegment segment in cut.Segments)
        {
            tracks.Add((await drops.Read<SpeechTrack>(segment.Track))!);
        }

        var models = new ModelStore(new ModelStoreOptions { CacheFolder = Repository.Cache });
        using FaceWatcher watcher = await FaceWatcher.Open(models);
        return new RenderedClip
        {
            Script = script,
            Language = language,
            Record = record,
            File = file,
            Cut = cut,
            Tracks = tracks,
            Facts = await Mp4Facts.Read(file),
            Faces = await watcher.Watch(file),
        };
    }
}
