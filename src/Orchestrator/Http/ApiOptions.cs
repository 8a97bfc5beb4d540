namespace AlinFunctions.Orchestrator.Http;

/// <summary>Who may call the API.</summary>
public sealed class ApiOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Api";

    /// <summary>The shortest key that is accepted: 128 random bits in base64 have 22 characters.</summary>
    public const int ShortestKey = 22;

    /// <summary>Gets the keys, each of which opens everything.</summary>
    public IReadOnlyList<string> Keys { get; init; } = [];

    /// <summary>Gets how many requests a key may send at once.</summary>
    /// <value>300.</value>
    public int Burst { get; init; } = 300;

    /// <summary>Gets how many requests a key may send a second after that.</summary>
    /// <value>50.</value>
    public int PerSecond { get; init; } = 50;
}
