namespace AlinFunctions.Activities.Sharing;

/// <summary>Where the product is met from outside.</summary>
public sealed class ShareOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Share";

    /// <summary>Gets the address that share pages are opened at, such as <c>https://videos.example.org/</c>.</summary>
    /// <value>null: jobs are published without a page, and the API names pages by the address that it was called at.</value>
    public Uri? BaseAddress { get; init; }
}
