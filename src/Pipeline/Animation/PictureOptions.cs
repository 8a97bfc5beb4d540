using AlinFunctions.Pipeline.Jobs;

namespace AlinFunctions.Pipeline.Animation;

/// <summary>How the frame is made of the portrait. Everything has the product's own choice as its default.</summary>
public sealed record PictureOptions
{
    /// <summary>Gets the frame's shape.</summary>
    /// <value>null: the picture's own.</value>
    public FrameAspect? Aspect { get; init; }

    /// <summary>Gets how much of the picture becomes the frame.</summary>
    public Preprocess Preprocess { get; init; }

    /// <summary>Gets what stands behind the person.</summary>
    /// <value>null: the picture's own background.</value>
    public Background? Background { get; init; }

    /// <summary>Takes what a job's user said; null where that is nothing, so that a step says nothing either.</summary>
    public static PictureOptions? Of(JobOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var said = new PictureOptions
        {
            Aspect = options.Aspect == FrameAspect.Portrait ? null : options.Aspect,
            Preprocess = options.Preprocess,
            Background = options.Background == Background.Keep ? null : options.Background,
        };
        return said == new PictureOptions() ? null : said;
    }
}
