using AlinFunctions.Models;
using AlinFunctions.Pipeline.Delivery;
using AlinFunctions.Pipeline.Jobs;
using AlinFunctions.Pipeline.Scripts;
using AlinFunctions.Pipeline.Speech;
using AlinFunctions.Pipeline.Speech.Piper;

namespace AlinFunctions.Activities;

/// <summary>Names the weights and tables that one job's result was made with.</summary>
public static class UsedModels
{
    private static readonly ModelId[] Face = [ModelId.FaceDetector, ModelId.AttentionMesh, ModelId.PersonMatte];

    /// <summary>Where the worker runs the vocoder's fused graph, it holds the same weights.</summary>
    private static readonly ModelId[] Kokoro = [ModelId.KokoroAcoustic, ModelId.KokoroTokenizer, ModelId.KokoroSource, ModelId.KokoroVocoder];

    private static readonly ModelId[] Piper = [ModelId.PiperText, ModelId.PiperFlow, ModelId.PiperVocoder, ModelId.PiperTokens];

    private static readonly ModelId[] Whisper =
        [ModelId.Whisper("base", "encoder"), ModelId.Whisper("base", "decoder"), ModelId.Whisper("base", "tokenizer"), ModelId.Whisper("base", "generation")];

    private static readonly ModelId[] English = [ModelId.EnglishWords, ModelId.EnglishGraphemes];

    private static readonly ModelId[] Chinese = [ModelId.MandarinWords, ModelId.MandarinCharacters, ModelId.TraditionalCharacters];

    /// <summary>Lists what a job's own recording, or the voice and the languages of the segments need, in the catalogue's order.</summary>
    public static IReadOnlyList<ModelUse> Of(Job job, string voice, IReadOnlyList<ScriptSegment> segments)
    {
        ArgumentNullException.ThrowIfNull(job);
        ArgumentNullException.ThrowIfNull(segments);
        bool written = job is { Audio: not null, Script: null, Options.Captions: CaptionSource.Hear };
        var languages = segments.SelectMany(LanguagesOf).ToHashSet(StringComparer.Ordinal);
        HashSet<ModelId> used =
        [
            .. job.Audio is null ? VoicesOf(voice, segments).SelectMany(Of) : [],
            .. job.Portrait is null ? [] : Face,
            .. written ? Whisper : [],
            .. written || languages.Contains(ScriptLanguage.English) ? English : [],
            .. written || languages.Contains(ScriptLanguage.Chinese) ? Chinese : [],
        ];
        return
        [
            .. ModelCatalog.All.Where(line => used.Contains(line.Entry.Id))
                .Select(line => new ModelUse(line.Entry.Id.ToString(), string.Join(", ", line.Packages), line.Pack.Licence, line.Entry.Sha256)),
        ];
    }

    private static IEnumerable<string> VoicesOf(string voice, IReadOnlyList<ScriptSegment> segments) =>
        segments.Select(segment => segment.Direction?.Voice ?? voice).Append(voice).Distinct(StringComparer.Ordinal);

    private static ModelId[] Of(string voice) => PiperVoices.Names(voice) ? Piper : [.. Kokoro, .. VoiceMix.Parse(voice).Parts.Select(part => ModelId.Voice(part.Voice.Id))];

    // A word in the other language is looked up in the other language's tables; numbers are read in the segment's own.
    private static IEnumerable<string> LanguagesOf(ScriptSegment segment) =>
        ScriptLanguage.Split(segment.Text).Where(run => run.Text.Any(char.IsLetter)).Select(run => run.Language).Append(segment.Language);
}
