using AlinFunctions.Pipeline.Jobs;
using AlinFunctions.Pipeline.Messages;

namespace AlinFunctions.Pipeline.Composition;

/// <summary>What is drawn over every segment's frames beside the AI label.</summary>
public sealed record OverlayPlan
{
    /// <summary>The logo's usual size: a quarter less than the label is wide.</summary>
    public const double UsualLogoSize = 0.18;

    /// <summary>The smallest logo that is more than a dot.</summary>
    public const double LeastLogoSize = 0.05;

    /// <summary>The largest logo that leaves the face alone.</summary>
    public const double MostLogoSize = 0.5;

    /// <summary>Characters of the longest title: about what is read in the time that it stands.</summary>
    public const int LongestTitle = 100;

    /// <summary>Gets whether captions are drawn into the frames.</summary>
    public bool BurnCaptions { get; init; }

    /// <summary>Gets the title.</summary>
    public string? Title { get; init; }

    /// <summary>Gets how the title stands.</summary>
    public TitleStyle TitleStyle { get; init; }

    /// <summary>Gets the logo's picture.</summary>
    public ArtifactPath? Logo { get; init; }

    /// <summary>Gets the logo's corner.</summary>
    public LogoCorner LogoCorner { get; init; }

    /// <summary>Gets the logo's longer side as a share of the frame's shorter one.</summary>
    public double LogoSize { get; init; } = UsualLogoSize;

    /// <summary>Takes what a job asks for; null where that is nothing, so that a step says nothing either.</summary>
    public static OverlayPlan? Of(Job job)
    {
        ArgumentNullException.ThrowIfNull(job);
        JobOptions said = job.Options;
        return said is { BurnCaptions: false, Title: null } && job.Logo is null
            ? null
            : new OverlayPlan
            {
                BurnCaptions = said.BurnCaptions,
                Title = said.Title,
                TitleStyle = said.TitleStyle,
                Logo = job.Logo,
                LogoCorner = said.LogoCorner,
                LogoSize = said.LogoSize,
            };
    }
}
