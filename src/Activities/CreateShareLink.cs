using AlinFunctions.Activities.Sharing;
using AlinFunctions.Pipeline.Delivery;
using AlinFunctions.Pipeline.Delivery.Sharing;
using Microsoft.Azure.Functions.Worker;

namespace AlinFunctions.Activities;

/// <summary>Makes the links that one video is published with: one to the file, which plays without signing in, and the page that can be taken back.</summary>
public sealed class CreateShareLink(UsualLinks links)
{
    /// <summary>Makes the links; done twice, they are the same.</summary>
    [Function(nameof(CreateShareLink))]
    public async Task<PublishedVideo> Run([ActivityTrigger] PublishedVideo video, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(video);
        PublishedLinks made = await links.Make(video.Manifest, job => Shareable.Of(job, video), cancellation);
        return video with { Link = made.Link, LinkExpires = made.LinkExpires, Share = made.Page };
    }
}
