using AlinFunctions.Pipeline.Jobs;
using AlinFunctions.Pipeline.Messages;
using AlinFunctions.Pipeline.Scripts;
using AlinFunctions.Pipeline.Scripts.Markup;
using AlinFunctions.Pipeline.Speech;
using AlinFunctions.Pipeline.Speech.Piper;
using Azure.Storage.Blobs.Models;
using Microsoft.Azure.Functions.Worker;

namespace AlinFunctions.Activities;

/// <summary>Reads the script aloud on paper: cuts it into segments and writes down how every word is said.</summary>
public sealed class SegmentScript(ArtifactStore store, PronouncerShelf pronouncers)
{
    /// <summary>Segments the job's script.</summary>
    [Function(nameof(SegmentScript))]
    public async Task<SegmentedScript> Run([ActivityTrigger] Job job, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(job);
        ArtifactPath path = JobPaths.Script(job.Id);
        BlobDownloadResult script = await store.Blob(job.Script!.Value).DownloadContentAsync(cancellation);
        try
        {
            var text = ScriptText.FromBytes(script.Content.ToMemory().Span);
            string language = job.Options.Lang ?? MarkupCheck.LanguageOf(text);
            VoiceMix voice = job.Options.Voice is { } named ? VoiceMix.Parse(named) : VoiceMix.Of(VoiceCatalog.DefaultFor(language));
            IReadOnlyList<ScriptSegment> segments = ScriptReader.Read(text.Value, job.Options.Lang, await PronouncerFor(job, cancellation), Direction(job.Options, voice));
            PiperVoices.RequireSpeakable(voice.Id, segments);
            segments = job.Options.Preview && job.Audio is null ? PreviewScript.Of(segments, job.Options.Speed) : segments;
            await store.Write(path, segments, cancellation);
            return new SegmentedScript(path, segments.Count, language, voice.Id, Refusal: null, job.Options.Vocoder ?? PiperVoices.OwnVocoder(voice.Id));
        }
        catch (InvalidDropException refused)
        {
            return new SegmentedScript(path, 0, "en", "", new JobFailure(refused.Kind, nameof(SegmentScript), null, refused.Sentence));
        }
    }

    private async Task<Pronouncer> PronouncerFor(Job job, CancellationToken cancellation)
    {
        Pronouncer pronouncer = await pronouncers.Take(cancellation);
        if (job.Lexicon is not { } path)
        {
            return pronouncer;
        }

        BlobDownloadResult lexicon = await store.Blob(path).DownloadContentAsync(cancellation);
        return pronouncer.With(Lexicon.Read(lexicon.Content.ToMemory().Span));
    }

    private static SpeechDirection Direction(JobOptions options, VoiceMix voice) =>
        new(voice.Id) { Style = options.Style, Degree = options.StyleDegree, Rate = options.Speed, Pitch = options.Pitch };
}
