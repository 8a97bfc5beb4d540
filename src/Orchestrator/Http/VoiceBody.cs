using AlinFunctions.Pipeline.Speech;
using AlinFunctions.Pipeline.Speech.Piper;

namespace AlinFunctions.Orchestrator.Http;

/// <summary>A voice that can be chosen.</summary>
/// <param name="Id">Its id, which is the option's value.</param>
/// <param name="Name">Its name, for people.</param>
/// <param name="Language">Its language, as a BCP 47 tag.</param>
/// <param name="Gender">How it sounds.</param>
/// <param name="Tier">"best", or "fast" for one that speaks sooner and plainer.</param>
/// <param name="Sample">Where it introduces itself.</param>
internal sealed record VoiceBody(string Id, string Name, string Language, VoiceGender Gender, string Tier, string Sample)
{
    private const string Best = "best";

    private const string Fast = "fast";

    /// <summary>Lists the voices of a tier; null for the best.</summary>
    /// <exception cref="ProblemException">There is no such tier.</exception>
    public static IReadOnlyList<VoiceBody> All(string? tier) => tier switch
    {
        null or "" or Best => [.. VoiceIntroduction.Offered.Select(voice => Of(voice, VoiceIntroduction.NameOf(voice), Best))],
        Fast => [.. Enumerable.Range(0, PiperVoices.Count).Select(number => Of(PiperVoices.Find($"libritts_{number}"), $"LibriTTS {number}", Fast))],
        _ => throw Problems.BadParameter("tier", $"{Best}, {Fast}"),
    };

    private static VoiceBody Of(Voice voice, string name, string tier) => new(voice.Id, name, voice.Language, voice.Gender, tier, $"/api/voices/{voice.Id}/sample");
}
