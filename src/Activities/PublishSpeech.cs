using AlinFunctions.Pipeline.Delivery;
using AlinFunctions.Pipeline.Jobs;
using AlinFunctions.Pipeline.Messages;
using Microsoft.Azure.Functions.Worker;

namespace AlinFunctions.Activities;

/// <summary>Puts finished speech and what lies beside it where users find it.</summary>
public sealed class PublishSpeech(ArtifactStore store, Publisher publisher)
{
    /// <summary>Copies the files and writes the manifest; done twice, it leaves the same.</summary>
    /// <returns>What was published; null when the store has lost what was joined.</returns>
    [Function(nameof(PublishSpeech))]
    public async Task<PublishedSpeech?> Run([ActivityTrigger] SpeechOrder order, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(order);
        JobId id = order.Job.Id;
        if (!await store.Has(order.Speech.Files.Append(JobPaths.Script(id)), cancellation))
        {
            return null;
        }

        ArtifactPath sound = await publisher.Copy(order.Speech.Sound, JobPaths.Published(id, "speech.wav"), "audio/wav", cancellation);
        ArtifactPath vtt = await publisher.Copy(order.Speech.WebVtt, JobPaths.Published(id, "captions.vtt"), Publisher.WebVtt, cancellation);
        ArtifactPath srt = await publisher.Copy(order.Speech.Srt, JobPaths.Published(id, "captions.srt"), Publisher.Srt, cancellation);
        ArtifactPath timings = await publisher.Copy(order.Speech.Timings, JobPaths.Published(id, "timings.json"), "application/json", cancellation);
        ArtifactPath manifest = await publisher.Describe(order.Job, order.Language, order.Voice, cancellation);
        return new PublishedSpeech(sound, vtt, srt, timings, manifest, order.Speech.DurationSeconds);
    }
}
