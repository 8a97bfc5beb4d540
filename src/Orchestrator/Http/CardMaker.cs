using AlinFunctions.Activities;
using AlinFunctions.Pipeline.Jobs;
using AlinFunctions.Pipeline.Messages;

namespace AlinFunctions.Orchestrator.Http;

/// <summary>Shows jobs as lists do: with a still that loads for a quarter of an hour.</summary>
public sealed class CardMaker(BlobSigner signer)
{
    /// <summary>How long links work that the API hands out.</summary>
    public static readonly TimeSpan LinkLifetime = TimeSpan.FromMinutes(15);

    /// <summary>Makes the card of one job.</summary>
    internal async Task<CardBody> Make(JobCard card, CancellationToken cancellation)
    {
        bool hasPoster = card is { State: JobState.Succeeded, SpeechOnly: false };
        Uri? poster = hasPoster ? await signer.SignBriefly(JobPaths.Published(card.Id, "poster.jpg"), LinkLifetime, download: null, cancellation) : null;
        return new CardBody(card.Id, card.Folder, card.Title, card.State, card.Created, card.Finished, card.Seconds, poster, card.Failure, card.SpeechOnly);
    }
}
