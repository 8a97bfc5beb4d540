using AlinFunctions.Orchestrator.Calls;
using AlinFunctions.Pipeline.Animation;
using AlinFunctions.Pipeline.Composition;
using AlinFunctions.Pipeline.Delivery.Webhooks;
using AlinFunctions.Pipeline.Jobs;
using AlinFunctions.Pipeline.Messages;
using AlinFunctions.Pipeline.Scripts;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Microsoft.Extensions.Logging;

namespace AlinFunctions.Orchestrator.Orchestrations;

/// <summary>Turns one accepted job into one video, writes down how it ended, and lets whoever asked know.</summary>
public static partial class RenderJob
{
    /// <summary>The event that stops a job.</summary>
    public const string Cancel = Activities.StartJob.Cancel;

    // Segments under way at each stage: plenty for many workers, while a long script does not fill the history with looks at steps that only queue.
    private const int Ahead = 32;

    /// <summary>Renders the job; a job whose artifacts the store has lost is begun again and finds everything else done.</summary>
    [Function(nameof(RenderJob))]
    public static async Task<JobOutcome?> Run([OrchestrationTrigger] TaskOrchestrationContext context, Job job)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(job);
        JobOutcome outcome;
        try
        {
            outcome = await RenderUnlessCancelled(context, job);
        }
        catch (StepFailedException lost) when (lost.Missing is not null && job.Round < Job.MaxRounds)
        {
            context.ContinueAsNew(job with { Round = job.Round + 1 });
            return null;
        }
        catch (StepFailedException failed)
        {
            outcome = JobOutcome.Failed(failed.Failure);
        }
        catch (InvalidDropException refused)
        {
            outcome = JobOutcome.Failed(new JobFailure(refused.Kind, nameof(Timeline), null, refused.Sentence));
        }
        catch (TaskFailedException failed)
        {
            outcome = JobOutcome.Failed(failed.AsJobFailure());
        }
        catch (Exception defect)
        {
            // A defect of ours in what is decided here: whoever waits still finds the job's end in its record.
            Log.Defect(context.CreateReplaySafeLogger(nameof(RenderJob)), defect, job.Id);
            outcome = JobOutcome.Failed(TaskFailures.Of(nameof(RenderJob)));
        }

        outcome = await context.RecordOutcome(job, outcome);
        await context.NotifyWebhooks(new JobNews(job.Id, JobMoment.Ended));
        return outcome;
    }

    private static async Task<JobOutcome> RenderUnlessCancelled(TaskOrchestrationContext context, Job job)
    {
        Task<string?> cancelled = context.WaitForExternalEvent<string?>(Cancel);
        Task<JobOutcome> made = job.Portrait is null ? SpeakOnly(context, job) : Render(context, job);
        return await Task.WhenAny(cancelled, made) == cancelled ? JobOutcome.Cancelled : await made;
    }

    private static async Task<JobOutcome> SpeakOnly(TaskOrchestrationContext context, Job job)
    {
        var progress = new ProgressBoard(context, job.Id, shown: false);
        Speech spoken = await Speak(context, job, progress);
        WaveReady[] waves = await Task.WhenAll(spoken.Waves);
        var timeline = new TimelineBuilder(job.FramesPerSecond);
        Array.ForEach(waves, wave => timeline.Append(wave));
        progress.Composing();
        ArtifactPath cut = await context.WriteCutList(job, timeline.Cut(waves));
        JoinedSpeech speech = await context.JoinSpeech(job, new JoinSpeechStep(cut));
        progress.Publishing();
        return JobOutcome.Succeeded(await context.CreateSpeechLink(await context.PublishSpeech(job, spoken.Script, speech)));
    }

    private static async Task<JobOutcome> Render(TaskOrchestrationContext context, Job job)
    {
        Task<PortraitReady> preparing = context.PreparePortrait(job);
        Task<ReferenceWatched?> watching = context.WatchReference(job);
        var progress = new ProgressBoard(context, job.Id, shown: true);
        Speech speech = job.Audio is null ? await Speak(context, job, progress) : await Hear(context, job, progress);
        WaveReady[] waves = [];
        ArtifactPath? before = null;
        PortraitReady portrait = await preparing;
        ArtifactPath? reference = (await watching)?.Motion;
        var timeline = new TimelineBuilder(job.FramesPerSecond);
        var animating = new List<Task<ClipReady>>();
        foreach (Task<WaveReady> spoken in speech.Waves)
        {
            WaveReady wave = await spoken;
            waves = [.. waves, wave];
            animating.Add(Animate(context, job, portrait, timeline.Append(wave), wave, before, reference, Turn(animating), progress));
            before = wave.Track;
        }

        ClipReady[] clips = await Task.WhenAll(animating);
        progress.Composing();
        ArtifactPath cut = await context.WriteCutList(job, timeline.Cut(waves, clips));
        VideoReady video = await context.ComposeVideo(job, new ComposeVideoStep(
            cut, job.Options.Title ?? job.Folder, speech.Script.Language, job.Music, job.Music is null ? 0 : job.Options.MusicLevel));
        progress.Publishing();
        return JobOutcome.Succeeded(await context.CreateShareLink(await context.PublishVideo(job, speech.Script, video)));
    }

    private static async Task<Speech> Speak(TaskOrchestrationContext context, Job job, ProgressBoard progress)
    {
        SegmentedScript script = await context.SegmentScript(job);
        progress.Segmented(script.Count);
        var speaking = new List<Task<WaveReady>>();
        for (int segment = 0; segment < script.Count; segment++)
        {
            speaking.Add(Speak(context, job, script, segment, Turn(speaking), progress));
        }

        return new Speech(script, speaking);
    }

    private static async Task<Speech> Hear(TaskOrchestrationContext context, Job job, ProgressBoard progress)
    {
        progress.Hearing();
        SegmentedScript? script = job.Script is null ? null : await context.SegmentScript(job);
        AudioHeard heard = await context.HearAudio(job, script);
        progress.Heard(heard.Waves.Count);
        return new Speech(SegmentedScript.OfRecording(job.Id, heard), [.. heard.Waves.Select(Task.FromResult)]);
    }

    private static Task Turn<T>(List<Task<T>> before) => before.Count < Ahead ? Task.CompletedTask : before[^Ahead];

    private static async Task<WaveReady> Speak(
        TaskOrchestrationContext context, Job job, SegmentedScript script, int segment, Task turn, ProgressBoard progress)
    {
        await turn;
        SpeechReady speech = await context.SynthesizeSpeech(job, new SynthesizeSpeechStep(script.Path, segment, script.Voice, job.Options.Speed));
        WaveReady wave = await context.Vocode(job, new VocodeStep(segment, speech.Features, speech.Track, script.Vocoder ?? job.Options.Vocoder));
        progress.Spoken();
        return wave;
    }

    private static async Task<ClipReady> Animate(
        TaskOrchestrationContext context,
        Job job,
        PortraitReady portrait,
        TimelineSegment segment,
        WaveReady wave,
        ArtifactPath? before,
        ArtifactPath? reference,
        Task turn,
        ProgressBoard progress)
    {
        await turn;
        ClipReady clip = await context.AnimateSegment(job, new AnimateSegmentStep(
            segment.Index, segment.Frames.First, segment.Frames.Count, segment.FirstSample, job.FramesPerSecond, job.Seed, wave.Track, portrait.Portrait, MotionOptions.Of(job.Options), before, OverlayPlan.Of(job), reference, portrait.Backdrop, portrait.BackdropFrames));
        progress.Animated();
        return clip;
    }

    /// <summary>What is said, and its waves in order, each as soon as it is there.</summary>
    private sealed record Speech(SegmentedScript Script, IReadOnlyList<Task<WaveReady>> Waves);

    private static partial class Log
    {
        [LoggerMessage(2303, LogLevel.Error, "Job {JobId} met a defect of its orchestration.")]
        public static partial void Defect(ILogger logger, Exception exception, JobId jobId);
    }
}
