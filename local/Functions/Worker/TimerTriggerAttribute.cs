using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>Starts a function by the clock.</summary>
/// <param name="schedule">Six cron fields, seconds first, or a time span such as <c>00:05:00</c>.</param>
public sealed class TimerTriggerAttribute(string schedule) : TriggerBindingAttribute
{
    /// <summary>Gets the schedule.</summary>
    public string Schedule { get; } = schedule;

    /// <summary>Gets or sets a value indicating whether occurrences are remembered over a restart.</summary>
    /// <value>The default is true.</value>
    public bool UseMonitor { get; set; } = true;

    /// <summary>Gets or sets a value indicating whether the function also runs when the host starts.</summary>
    /// <value>The default is false.</value>
    public bool RunOnStartup { get; set; }
}
