using Microsoft.Extensions.Configuration;

namespace AlinFunctions.Host.Listeners;

/// <summary>How long a stopping host waits.</summary>
internal sealed record StopSettings
{
    /// <summary>Gets how long running calls may go on after the host was asked to stop.</summary>
    public TimeSpan Drain { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Gets how long a call may take to end once it was asked to.</summary>
    public TimeSpan Grace { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Reads <c>shutdown</c> of host.json.</summary>
    /// <param name="hostJson">The file.</param>
    public static StopSettings From(IConfiguration hostJson) => hostJson.GetSection("shutdown").Get<StopSettings>() ?? new StopSettings();
}
