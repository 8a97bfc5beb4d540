using AlinFunctions.Pipeline.Jobs;

namespace AlinFunctions.Pipeline.Animation;

/// <summary>What a dropped picture is for, so that a refusal names it.</summary>
/// <param name="English">Its name in an English sentence.</param>
/// <param name="Chinese">Its name in a Chinese sentence.</param>
/// <param name="Kind">The kind of failure that a bad one is.</param>
public sealed record PictureRole(string English, string Chinese, FailureKind Kind)
{
    /// <summary>Gets the person's picture.</summary>
    public static PictureRole Portrait { get; } = new("portrait", "肖像", FailureKind.BadPortrait);

    /// <summary>Gets the picture behind the person.</summary>
    public static PictureRole Background { get; } = new("background", "背景", FailureKind.BadBackground);
}
