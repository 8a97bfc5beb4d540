using System.Text.Json;
using AlinFunctions.Activities;
using AlinFunctions.Activities.Drops;
using AlinFunctions.Pipeline;
using AlinFunctions.Pipeline.Drops;
using AlinFunctions.Pipeline.Jobs;
using AlinFunctions.Pipeline.Messages;
using AlinFunctions.Pipeline.Speech;
using Microsoft.DurableTask.Client;

namespace AlinFunctions.Orchestrator.Http;

/// <summary>Lets voices introduce themselves: each once, as a job in a folder of its own. Of many who ask for it at once the first writes each file, so that all find one job.</summary>
public sealed class VoiceSamples(DropFolder drops, DropWriter writer, ArtifactStore store, JobTaker taker)
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

        if (record is not null)
        {
            // These very files came to nothing: written anew they are another job. What somebody has written anew meanwhile stays.
            await drops.Delete(drop, cancellation);
        }

        string options = JsonSerializer.Serialize(new { voice = voice.Id }, PipelineJson.Compact);
        await writer.Write(new DropPlan(folder, VoiceIntroduction.SampleOf(voice), [], options, Speech: true), cancellation);
        return await taker.Take(await drops.Freeze(folder, cancellation) with { Whole = true }, client, cancellation);
    }
}
