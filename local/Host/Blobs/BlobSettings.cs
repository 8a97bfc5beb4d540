using Microsoft.Extensions.Configuration;

namespace AlinFunctions.Host.Blobs;

/// <summary><c>extensions.blobs</c> of host.json, and two settings of this host's own.</summary>
internal sealed record BlobSettings
{
    /// <summary>Gets how often a blob is tried before its message goes to the poison queue.</summary>
    public int PoisonBlobThreshold { get; init; } = 5;

    /// <summary>Gets how many calls of blob functions run at once.</summary>
    public int MaxDegreeOfParallelism { get; init; } = 8;

    /// <summary>Gets the pause between two looks through a container; this host's own setting.</summary>
    public TimeSpan ScanInterval { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Gets the pause after the first failed try, doubled after each other; this host's own setting, whole seconds.</summary>
    public TimeSpan RetryDelay { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Reads the settings.</summary>
    /// <param name="hostJson">The app's host.json.</param>
    public static BlobSettings From(IConfiguration hostJson) => hostJson.GetSection("extensions:blobs").Get<BlobSettings>() ?? new BlobSettings();

    /// <summary>Tells the pause after a number of failed tries.</summary>
    /// <param name="tries">How many, from 1.</param>
    public TimeSpan DelayAfter(long tries) => RetryDelay * Math.Pow(2, tries - 1);
}
