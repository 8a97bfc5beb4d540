using AlinFunctions.Activities.Sharing;
using AlinFunctions.Pipeline.Delivery;
using AlinFunctions.Pipeline.Delivery.Sharing;
using Microsoft.Azure.Functions.Worker;

namespace AlinFunctions.Activities;

/// <summary>Makes the links that speech without a face is published with.</summary>
public sealed class CreateSpeechLink(UsualLinks links)
{
    /// <summary>Makes the links; done twice, they are the same.</summary>
    [Function(nameof(CreateSpeechLink))]
    public async Task<PublishedSpeech> Run([ActivityTrigger] PublishedSpeech speech, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(speech);
        PublishedLinks made = await links.Make(speech.Manifest, job => Shareable.Of(job, speech), cancellation);
        return speech with { Link = made.Link, LinkExpires = made.LinkExpires, Share = made.Page };
    }
}
