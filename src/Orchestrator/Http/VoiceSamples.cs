using System.Text;
using System.Text.Json;
using AlinFunctions.Activities;
using AlinFunctions.Activities.Uploads;
using AlinFunctions.Pipeline;
using AlinFunctions.Pipeline.Jobs;
using AlinFunctions.Pipeline.Messages;
using AlinFunctions.Pipeline.Speech;
using AlinFunctions.Pipeline.Uploads;
using Microsoft.DurableTask.Client;

namespace AlinFunctions.Orchestrator.Http;

/// <summary>Lets voices introduce themselves: each once, as a job in a folder of its own.</summary>
public sealed class VoiceSamples(DropFolder drops, UploadFolders folders, ArtifactStore store, JobTaker taker)
{
    /// <summary>Finds the job in which a voice introduces itself, and makes it if there is none, or if the last one came to nothing.</summary>
    public async Task<JobRecord> Find(Voice voice, DurableTaskClient client, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(voice);
        string folder = VoiceSample.Folder(voice.Id);
        FrozenDrop drop = await drops.Freeze(folder, cancellation);
        JobRecord? record = drop.IsComplete ? await store.Read<JobRecord>(JobPaths.Record(JobId.ForDrop(drop)), cancellation) : null;
        if (record is { State: JobState.Accepted or JobState.Succeeded })
        {
            return record;
        }

        Upload upload = folders.In(folder);
        using var script = new MemoryStream(Encoding.UTF8.GetBytes(VoiceIntroduction.SampleOf(voice)));
        await upload.Stage(UploadPart.Script, fileName: null, script, cancellation);
        await upload.StageOptions(FrozenDrop.SpeechName, JsonSerializer.SerializeToUtf8Bytes(new { voice = voice.Id }, PipelineJson.Compact), cancellation);
        return await taker.Take(upload, client, cancellation);
    }
}
