namespace AlinFunctions.Pipeline.Messages;

/// <summary>The names of containers and queues: the same in code, on a laptop and in Bicep.</summary>
public static class StoreNames
{
    /// <summary>The container that users drop folders into.</summary>
    public const string Inbox = "inbox";

    /// <summary>The container of job records and of what jobs make on their way.</summary>
    public const string Jobs = "jobs";

    /// <summary>The container of prepared portraits, shared by jobs.</summary>
    public const string Portraits = "portraits";

    /// <summary>The container of finished videos.</summary>
    public const string Videos = "videos";

    /// <summary>The container of the list of jobs: an empty blob a job, newest first.</summary>
    public const string Index = "index";

    /// <summary>The container of share links and their audits.</summary>
    public const string Shares = "shares";

    /// <summary>The container of webhook endpoints, deliveries and dead letters.</summary>
    public const string Webhooks = "webhooks";

    /// <summary>The container of requests that may be sent again, by their callers' keys.</summary>
    public const string Requests = "requests";

    /// <summary>The container of schedules, their states and the files that they use.</summary>
    public const string Schedules = "schedules";

    /// <summary>The container of batches: the records of their rows.</summary>
    public const string Batches = "batches";

    /// <summary>The container of who agreed to be shown, and of which jobs show them.</summary>
    public const string Consents = "consents";

    /// <summary>The queue of steps for the worker.</summary>
    public const string Steps = "gpu-steps";

    /// <summary>The queue of finished steps.</summary>
    public const string Results = "gpu-results";

    /// <summary>Where a step message goes that could not be worked off in five tries.</summary>
    public const string PoisonedSteps = Steps + "-poison";

    /// <summary>Where a result message goes that could not be read in five tries.</summary>
    public const string PoisonedResults = Results + "-poison";

    /// <summary>Gets every container.</summary>
    public static IReadOnlyList<string> Containers { get; } = [Inbox, Jobs, Portraits, Videos, Index, Shares, Webhooks, Requests, Schedules, Batches, Consents];

    /// <summary>Gets every queue.</summary>
    public static IReadOnlyList<string> Queues { get; } = [Steps, Results, PoisonedSteps, PoisonedResults];
}
