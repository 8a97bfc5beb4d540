namespace AlinFunctions.Activities.Consents;

/// <summary>Whether people who are shown must have agreed.</summary>
public sealed class ConsentOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Consent";

    /// <summary>Gets whether a job is refused whose portrait nobody has agreed to be shown.</summary>
    /// <value>false: a laptop's user knows whom they show.</value>
    public bool Required { get; init; }
}
