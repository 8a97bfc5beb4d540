using System.ComponentModel.DataAnnotations;

namespace AlinFunctions.GpuWorker.Steps;

/// <summary>How a worker takes and keeps steps.</summary>
public sealed class WorkerOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Worker";

    /// <summary>Gets how many steps are worked on at once; each network runs on one thread, so that results do not depend on it.</summary>
    /// <value>2.</value>
    [Range(1, 64)]
    public int Slots { get; init; } = 2;

    /// <summary>Gets the shortest pause between two looks into an empty queue.</summary>
    /// <value>100 milliseconds.</value>
    public TimeSpan PollFrom { get; init; } = TimeSpan.FromMilliseconds(100);

    /// <summary>Gets the longest pause between two looks into an empty queue; reached by doubling.</summary>
    /// <value>1 second.</value>
    public TimeSpan PollTo { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Gets how long a message stays claimed without renewal: the time after which the step of a killed worker is taken by another.</summary>
    /// <value>30 seconds.</value>
    [Range(typeof(TimeSpan), "00:00:05", "01:00:00")]
    public TimeSpan Claim { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Gets how often the claim is renewed, the heartbeat written and the cancel mark looked for.</summary>
    /// <value>4 seconds.</value>
    [Range(typeof(TimeSpan), "00:00:01", "00:00:05")]
    public TimeSpan Heartbeat { get; init; } = TimeSpan.FromSeconds(4);

    /// <summary>Gets how often a message may be taken before it is poison.</summary>
    /// <value>5.</value>
    [Range(1, 100)]
    public int MaxDequeues { get; init; } = 5;

    /// <summary>Gets the folder for files on their way to or from the store.</summary>
    /// <value>null: a folder of its own among the system's temporary files.</value>
    public string? Scratch { get; init; }
}
