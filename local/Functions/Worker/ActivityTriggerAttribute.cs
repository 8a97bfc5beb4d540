using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>Makes a function an activity of orchestrations; its parameter is the activity's input.</summary>
public sealed class ActivityTriggerAttribute : TriggerBindingAttribute
{
    /// <summary>Gets or sets the activity's name; null takes the function's name.</summary>
    public string? Activity { get; set; }
}
