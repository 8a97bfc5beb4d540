using AlinFunctions.Pipeline.Jobs;

namespace AlinFunctions.EndToEnd.Tests.Faults;

/// <summary>A drop that must be refused, and in which words.</summary>
/// <param name="Name">What is wrong with it; its folder's name.</param>
/// <param name="Kind">The kind of failure.</param>
/// <param name="Says">What the English sentence says.</param>
internal sealed record BadDrop(string Name, FailureKind Kind, string Says)
{
    /// <summary>Gets the script; a good one unless that is what is wrong.</summary>
    public byte[] Script { get; init; } = "Good morning."u8.ToArray();

    /// <summary>Gets the portrait; a good one unless that is what is wrong.</summary>
    public byte[] Portrait { get; init; } = File.ReadAllBytes(Repository.Portrait);

    /// <summary>Gets the portrait's name.</summary>
    public string PortraitName { get; init; } = "portrait.jpg";

    /// <summary>Gets a recording; null for none.</summary>
    public byte[]? Audio { get; init; }

    /// <summary>Gets the options as written.</summary>
    public string Options { get; init; } = """{"size": 160}""";

    /// <summary>Drops it.</summary>
    public Task<JobId> Drop(Drops drops)
    {
        (string, byte[])[] files = [("job.json", System.Text.Encoding.UTF8.GetBytes(Options)), ("script.txt", Script), (PortraitName, Portrait)];
        return drops.Drop($"bad-{Name}", Audio is null ? files : [("audio.wav", Audio), .. files]);
    }
}
