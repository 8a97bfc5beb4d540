using System.Globalization;
using AlinFunctions.Pipeline.Jobs;
using AlinFunctions.Pipeline.Scripts;
using AlinFunctions.Pipeline.Vocoder;

namespace AlinFunctions.Pipeline.Speech.Piper;

/// <summary>The fast voices: the 904 speakers of Piper's LibriTTS-R voice, <c>libritts_0</c> to <c>libritts_903</c>. They speak English and nothing else.</summary>
public static class PiperVoices
{
    /// <summary>How many there are.</summary>
    public const int Count = 904;

    private const string Prefix = "libritts_";

    /// <summary>Whether the id is that of a fast voice; it need not exist.</summary>
    public static bool Names(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return id.StartsWith(Prefix, StringComparison.Ordinal);
    }

    /// <summary>Gets the voice of an id in lower case.</summary>
    /// <exception cref="InvalidDropException">There is no such speaker.</exception>
    public static Voice Find(string id) => new($"{Prefix}{Speaker(id).ToString(CultureInfo.InvariantCulture)}", "en-US", VoiceGender.Unknown);

    /// <summary>Gets the model's number of a voice.</summary>
    /// <exception cref="InvalidDropException">There is no such speaker.</exception>
    public static int Speaker(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        if (Names(id) && int.TryParse(id.AsSpan(Prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out int speaker) && speaker < Count)
        {
            return speaker;
        }

        string shown = new([.. id.Where(letter => !char.IsControl(letter)).Take(40)]);
        throw new InvalidDropException(FailureKind.UnknownVoice, new Sentence(
            $"There is no voice “{shown}”. The fast voices are {Prefix}0 to {Prefix}{Count - 1}; did you mean “{Prefix}0”?",
            $"没有名为“{shown}”的声音。快速声音为 {Prefix}0 至 {Prefix}{Count - 1}；您是想用“{Prefix}0”吗？"));
    }

    /// <summary>Gets the vocoder that a voice was trained with.</summary>
    public static VocoderKind OwnVocoder(string voice) => Names(voice) ? VocoderKind.Hifigan22 : VocoderKind.Istftnet24;

    /// <summary>Says whether the fast voices have no sound for one of these phonemes.</summary>
    public static bool Lacks(string phonemes) => phonemes.AsSpan().ContainsAny(PiperSpelling.Unknown);

    /// <summary>Stops unless every segment that a fast voice would speak is one that it can: English, and directed in nothing but its rate.</summary>
    /// <exception cref="InvalidDropException">One is not; the sentence quotes it.</exception>
    public static void RequireSpeakable(string voice, IReadOnlyList<ScriptSegment> segments)
    {
        ArgumentNullException.ThrowIfNull(segments);
        foreach (ScriptSegment segment in segments)
        {
            string own = segment.Direction?.Voice ?? voice;
            if (!Names(own))
            {
                continue;
            }

            if (segment.Language == ScriptLanguage.Chinese || ScriptLanguage.Split(segment.Text).Any(run => run.Language == ScriptLanguage.Chinese && run.Text.Any(char.IsLetter)))
            {
                string shown = segment.Text.Trim();
                shown = shown.Length > 30 ? shown[..30] + "…" : shown;
                throw new InvalidDropException(FailureKind.BadOption, new Sentence(
                    $"The voice {own} speaks English only, and the script says “{shown}”; choose another voice, such as {VoiceCatalog.DefaultMandarin}.",
                    $"声音 {own} 只会说英语，而脚本中有“{shown}”；请选择其他声音，例如 {VoiceCatalog.DefaultMandarin}。"));
            }

            if (segment.Words.FirstOrDefault(word => Lacks(word.Phonemes)) is { } foreign)
            {
                throw new InvalidDropException(FailureKind.BadOption, new Sentence(
                    $"The voice {own} has no sounds for “{foreign.Written}” as it is asked to say it; choose another voice, such as {VoiceCatalog.DefaultEnglish}.",
                    $"声音 {own} 没有“{foreign.Written}”所要求的发音；请选择其他声音，例如 {VoiceCatalog.DefaultEnglish}。"));
            }

            bool styled = segment.Direction is { } direction && ((direction.Style != SpeechStyle.Neutral && direction.Degree > 0) || direction.Pitch != 0);
            if (styled || segment.PauseBefore > 0 || segment.Words.Any(word => word.Direction is not null))
            {
                throw new InvalidDropException(FailureKind.BadOption, new Sentence(
                    $"The voice {own} can be directed in its speed only; for style, pitch, emphasis or breaks choose another voice, such as {VoiceCatalog.DefaultEnglish}.",
                    $"声音 {own} 只能调整语速；若需风格、音高、强调或停顿，请选择其他声音，例如 {VoiceCatalog.DefaultEnglish}。"));
            }
        }
    }
}
