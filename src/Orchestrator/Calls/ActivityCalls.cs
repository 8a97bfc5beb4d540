using AlinFunctions.Pipeline.Batches;
using AlinFunctions.Pipeline.Consents;
using AlinFunctions.Pipeline.Delivery;
using AlinFunctions.Pipeline.Jobs;
using AlinFunctions.Pipeline.Messages;
using AlinFunctions.Pipeline.Schedules;
using AlinFunctions.Pipeline.Scripts;
using Microsoft.DurableTask;

namespace AlinFunctions.Orchestrator.Calls;

/// <summary>Calls the activities that only read, decide and write.</summary>
internal static class ActivityCalls
{
    /// <summary>Takes a frozen drop.</summary>
    public static Task<Job?> AcceptDrop(this TaskOrchestrationContext context, FrozenDrop drop) =>
        context.CallActivityAsync<Job?>(nameof(Activities.AcceptDrop), drop, Patience.Storage);

    /// <summary>Starts the job's orchestration, unless it runs already.</summary>
    public static Task StartJob(this TaskOrchestrationContext context, Job job) =>
        context.CallActivityAsync(nameof(Activities.StartJob), job, Patience.Storage);

    /// <summary>Cuts the script into segments; a script that cannot be spoken ends the job in words.</summary>
    public static async Task<SegmentedScript> SegmentScript(this TaskOrchestrationContext context, Job job)
    {
        SegmentedScript script = await context.CallActivityAsync<SegmentedScript>(nameof(Activities.SegmentScript), job, Patience.Storage);
        return script.Refusal is null ? script : throw new StepFailedException(script.Refusal, missing: null);
    }

    /// <summary>Writes down what the video is joined from.</summary>
    public static Task<ArtifactPath> WriteCutList(this TaskOrchestrationContext context, Job job, CutList cut) =>
        context.CallActivityAsync<ArtifactPath>(nameof(Activities.WriteCutList), new CutListOrder(job.Id, cut), Patience.Storage);

    /// <summary>Puts the video where users find it; one that the store has lost since it was composed is lost work like any other.</summary>
    public static async Task<PublishedVideo> PublishVideo(this TaskOrchestrationContext context, Job job, SegmentedScript script, VideoReady video)
    {
        var order = new PublishOrder(job, video, script.Language, script.Voice);
        return await context.CallActivityAsync<PublishedVideo?>(nameof(Activities.PublishVideo), order, Patience.Storage)
            ?? throw new StepFailedException(Lost(nameof(Activities.PublishVideo)), missing: video.Video);
    }

    /// <summary>Puts speech where users find it; one that the store has lost since it was joined is lost work like any other.</summary>
    public static async Task<PublishedSpeech> PublishSpeech(this TaskOrchestrationContext context, Job job, SegmentedScript script, JoinedSpeech speech)
    {
        var order = new SpeechOrder(job, speech, script.Language, script.Voice);
        return await context.CallActivityAsync<PublishedSpeech?>(nameof(Activities.PublishSpeech), order, Patience.Storage)
            ?? throw new StepFailedException(Lost(nameof(Activities.PublishSpeech)), missing: speech.Sound);
    }

    /// <summary>Signs a link that plays the video.</summary>
    public static Task<PublishedVideo> CreateShareLink(this TaskOrchestrationContext context, PublishedVideo video) =>
        context.CallActivityAsync<PublishedVideo>(nameof(Activities.CreateShareLink), video, Patience.Storage);

    /// <summary>Signs a link that plays the speech.</summary>
    public static Task<PublishedSpeech> CreateSpeechLink(this TaskOrchestrationContext context, PublishedSpeech speech) =>
        context.CallActivityAsync<PublishedSpeech>(nameof(Activities.CreateSpeechLink), speech, Patience.Storage);

    /// <summary>Writes the job's end into its record.</summary>
    public static Task<JobOutcome> RecordOutcome(this TaskOrchestrationContext context, Job job, JobOutcome outcome) =>
        context.CallActivityAsync<JobOutcome>(nameof(Activities.RecordOutcome), new OutcomeOrder(job.Id, outcome), Patience.Storage);

    /// <summary>Drops what one run of a schedule makes.</summary>
    public static Task<RunRecord> DropRun(this TaskOrchestrationContext context, ScheduledRun run) =>
        context.CallActivityAsync<RunRecord>(nameof(Activities.Schedules.DropRun), run, Patience.Storage);

    /// <summary>Looks at a folder with a batch again.</summary>
    public static Task<FrozenBatch?> FreezeBatch(this TaskOrchestrationContext context, string folder) =>
        context.CallActivityAsync<FrozenBatch?>(nameof(Activities.Batches.FreezeBatch), folder, Patience.Storage);

    /// <summary>Takes a frozen batch.</summary>
    public static Task<bool> AcceptBatch(this TaskOrchestrationContext context, FrozenBatch batch) =>
        context.CallActivityAsync<bool>(nameof(Activities.Batches.AcceptBatch), batch, Patience.Storage);

    /// <summary>Starts the batch's orchestration, unless it runs already.</summary>
    public static Task StartBatch(this TaskOrchestrationContext context, BatchId batch) =>
        context.CallActivityAsync(nameof(Activities.Batches.StartBatch), batch, Patience.Storage);

    /// <summary>Brings a batch one step on.</summary>
    public static Task<BatchProgress> AdvanceBatch(this TaskOrchestrationContext context, BatchId batch) =>
        context.CallActivityAsync<BatchProgress>(nameof(Activities.Batches.AdvanceBatch), batch, Patience.Storage);

    /// <summary>Brings a withdrawal one step on; a store that is down for a while does not end it.</summary>
    public static Task<bool> AdvanceWithdrawal(this TaskOrchestrationContext context, ConsentId consent) =>
        context.CallActivityAsync<bool>(nameof(Activities.Consents.AdvanceWithdrawal), consent, Patience.Storage);

    /// <summary>Deletes some of what is due.</summary>
    public static Task<bool> SweepJobs(this TaskOrchestrationContext context, string? day) =>
        context.CallActivityAsync<bool>(nameof(Activities.Retention.SweepJobs), day, Patience.Storage);

    private static JobFailure Lost(string stage) => new(
        FailureKind.Internal,
        stage,
        null,
        new Sentence("The store loses what we make, again and again; the job can be tried again.", "存储反复丢失已生成的文件，可以重试该任务。"));
}
