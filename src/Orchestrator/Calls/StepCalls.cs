using AlinFunctions.Pipeline.Animation;
using AlinFunctions.Pipeline.Jobs;
using AlinFunctions.Pipeline.Messages;
using AlinFunctions.Pipeline.Scripts;
using Microsoft.DurableTask;

namespace AlinFunctions.Orchestrator.Calls;

/// <summary>Runs the worker's steps: dispatch, wait for the event or the clock, ask the store, try again.</summary>
internal static class StepCalls
{
    /// <summary>Prepares the portrait: face, mesh, matte and plate.</summary>
    public static Task<PortraitReady> PreparePortrait(this TaskOrchestrationContext context, Job job) =>
        context.RunStep<PreparePortraitStep, PortraitReady>(job, new PreparePortraitStep(
            job.Portrait!.Value, job.Options.Size, job.Options.Face, PictureOptions.Of(job.Options), job.Background, job.Background is null ? null : job.FramesPerSecond));

    /// <summary>Makes one segment's acoustic features and timings.</summary>
    public static Task<SpeechReady> SynthesizeSpeech(this TaskOrchestrationContext context, Job job, SynthesizeSpeechStep step) =>
        context.RunStep<SynthesizeSpeechStep, SpeechReady>(job, step);

    /// <summary>Makes one segment's wave.</summary>
    public static Task<WaveReady> Vocode(this TaskOrchestrationContext context, Job job, VocodeStep step) =>
        context.RunStep<VocodeStep, WaveReady>(job, step);

    /// <summary>Listens to the user's own recording.</summary>
    public static Task<AudioHeard> HearAudio(this TaskOrchestrationContext context, Job job, SegmentedScript? script) =>
        context.RunStep<HearAudioStep, AudioHeard>(job, new HearAudioStep(
            job.Audio!.Value, script?.Path, script?.Language ?? job.Options.Lang, job.Options.Captions == CaptionSource.Hear, job.Options.Preview));

    /// <summary>Watches the films that head and lids follow; null where there are none.</summary>
    public static async Task<ReferenceWatched?> WatchReference(this TaskOrchestrationContext context, Job job) =>
        job.PoseVideo is null && job.BlinkVideo is null
            ? null
            : await context.RunStep<WatchReferenceStep, ReferenceWatched>(job, new WatchReferenceStep(job.PoseVideo, job.BlinkVideo));

    /// <summary>Draws one spoken segment.</summary>
    public static Task<ClipReady> AnimateSegment(this TaskOrchestrationContext context, Job job, AnimateSegmentStep step) =>
        context.RunStep<AnimateSegmentStep, ClipReady>(job, step);

    /// <summary>Joins clips and waves into the video.</summary>
    public static Task<VideoReady> ComposeVideo(this TaskOrchestrationContext context, Job job, ComposeVideoStep step) =>
        context.RunStep<ComposeVideoStep, VideoReady>(job, step);

    /// <summary>Joins waves into one sound file.</summary>
    public static Task<JoinedSpeech> JoinSpeech(this TaskOrchestrationContext context, Job job, JoinSpeechStep step) =>
        context.RunStep<JoinSpeechStep, JoinedSpeech>(job, step);

    private static async Task<TOutput> RunStep<TWork, TOutput>(this TaskOrchestrationContext context, Job job, TWork work)
        where TWork : StepWork
        where TOutput : StepOutput
    {
        int failures = 0;
        for (int attempt = 1; ; attempt++)
        {
            var order = new StepOrder<TWork>(job, attempt, work);
            StepTicket ticket = await context.CallActivityAsync<StepTicket>(work.Verb, order, Patience.Storage);
            StepReading reading = await context.Settle(ticket);
            if (reading is { State: StepState.Done, Output: TOutput output })
            {
                return output;
            }

            failures += reading.State == StepState.Failed ? 1 : 0;
            if (IsFinal(reading) || failures == Patience.StepAttempts || attempt == Patience.SilentAttempts)
            {
                throw Failed(work, reading);
            }

            await context.CreateTimer(Patience.BeforeAttempt(attempt), CancellationToken.None);
        }
    }

    // The store is the truth and an event only a wake-up, so the store is asked before anything is waited for. The wait for the event is begun
    // once and kept over the looks: a wait that was given up would still swallow an event that comes later.
    private static async Task<StepReading> Settle(this TaskOrchestrationContext context, StepTicket ticket)
    {
        Task<StepDone> done = context.WaitForStepDone(ticket);
        for (int look = 0; ; look++)
        {
            StepReading reading = await context.CallActivityAsync<StepReading>(nameof(Activities.ReadStepResult), ticket, Patience.Storage);
            if (reading.State != StepState.Working)
            {
                return reading;
            }

            done = done.IsCompleted ? context.WaitForStepDone(ticket) : done;
            await context.WakeUp(done, Patience.BeforeLook(ticket, look));
        }
    }

    private static Task<StepDone> WaitForStepDone(this TaskOrchestrationContext context, StepTicket ticket) =>
        context.WaitForExternalEvent<StepDone>(StepDone.NameOf(ticket.Step, ticket.Attempt), CancellationToken.None);

    private static async Task WakeUp(this TaskOrchestrationContext context, Task done, TimeSpan patience)
    {
        using var clock = new CancellationTokenSource();
        Task look = context.CreateTimer(patience, clock.Token);
        if (await Task.WhenAny(done, look) == done)
        {
            clock.Cancel();
        }
    }

    private static bool IsFinal(StepReading reading) => reading.Failure is { } failure && (failure.Kind != FailureKind.Internal || failure.Missing is not null);

    private static StepFailedException Failed(StepWork work, StepReading reading)
    {
        StepFailure failure = reading.Failure ?? new StepFailure(
            FailureKind.Internal,
            new Sentence($"No worker answered for {work.Verb}.", $"没有工作进程响应步骤 {work.Verb}。"),
            Missing: null);
        return new StepFailedException(new JobFailure(failure.Kind, work.Verb, work.SegmentIndex, failure.Sentence), failure.Missing);
    }
}
