using AlinFunctions.Pipeline.Delivery.Webhooks;
using AlinFunctions.Pipeline.Messages;
using Azure.Storage.Blobs.Models;

namespace AlinFunctions.Activities.Retention;

/// <summary>Deletes messages of webhooks that have been kept for long enough: their bodies, marks and dead letters, and at last their records with the logs, by which they are found again.</summary>
public sealed class DeliverySweep(ArtifactStore store, BlobSweep blobs)
{
    /// <summary>How many messages one call deletes: each has four files at most.</summary>
    private const int MostDeleted = 250;

    private const string BodyEnd = ".body.json";

    /// <summary>How long a message that is on its way may rest between two attempts. Two days are the longest; after a week nobody delivers it any more.</summary>
    private static readonly TimeSpan LongestRest = TimeSpan.FromDays(7);

    /// <summary>Deletes some.</summary>
    /// <param name="old">What was last sent before this is old.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>Whether nothing is left that is due.</returns>
    public async Task<bool> Run(DateTimeOffset old, CancellationToken cancellation)
    {
        var due = new List<DeliveryId>();
        var kept = new HashSet<string>(StringComparer.Ordinal);
        await foreach (BlobItem item in store.Container(StoreNames.Webhooks).GetBlobsAsync(prefix: WebhookPaths.Deliveries.Name + "/", cancellationToken: cancellation))
        {
            string id = IdOf(item.Name);
            if (!item.Name.EndsWith(BodyEnd, StringComparison.Ordinal) && DeliveryId.TryParse(id, null, out DeliveryId delivery))
            {
                if (due.Count < MostDeleted && await IsDue(delivery, item.Properties.LastModified!.Value, old, cancellation))
                {
                    due.Add(delivery);
                }
                else
                {
                    kept.Add(id);
                }
            }
        }

        // Also what was written for a message whose record never was.
        await blobs.Run(StoreNames.Webhooks, name => IsBeside(name) && !kept.Contains(IdOf(name)), old, cancellation);
        foreach (DeliveryId delivery in due)
        {
            await store.Blob(WebhookPaths.Delivery(delivery)).DeleteIfExistsAsync(cancellationToken: cancellation);
        }

        return due.Count < MostDeleted;
    }

    private static bool IsBeside(string name) =>
        name.EndsWith(BodyEnd, StringComparison.Ordinal) || name.StartsWith(WebhookPaths.DeadLetters.Name + "/", StringComparison.Ordinal) || name.StartsWith(WebhookPaths.AllMarks.Name + "/", StringComparison.Ordinal);

    // deliveries/ID.json, deliveries/ID.body.json, dead/ID.json, of/ENDPOINT/TICKS-ID
    private static string IdOf(string name) => name[(name.LastIndexOfAny(['/', '-']) + 1)..].Split('.')[0];

    private async Task<bool> IsDue(DeliveryId delivery, DateTimeOffset written, DateTimeOffset old, CancellationToken cancellation) =>
        written < old
        && (written < old - LongestRest || await store.Read<WebhookDelivery>(WebhookPaths.Delivery(delivery), cancellation) is not { State: DeliveryState.Pending });
}
