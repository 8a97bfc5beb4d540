using System.ComponentModel.DataAnnotations;

namespace AlinFunctions.Activities;

/// <summary>How long a job waits for its steps.</summary>
public sealed class StepOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Steps";

    /// <summary>Gets how long to wait for a step's event before looking into the store; at later looks up to four times as long.</summary>
    /// <value>15 seconds.</value>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    public TimeSpan LookEvery { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>Gets how long a worker may leave no heartbeat before its attempt is given up; doubled with each attempt.</summary>
    /// <value>2 minutes.</value>
    [Range(typeof(TimeSpan), "00:00:02", "06:00:00")]
    public TimeSpan Silence { get; init; } = TimeSpan.FromMinutes(2);
}
