using AlinFunctions.Pipeline.Jobs;
using AlinFunctions.Pipeline.Speech;

namespace AlinFunctions.Pipeline.Scripts.Markup;

/// <summary>Reads the name of a voice, or of a mix such as af_heart:0.7+af_bella:0.3.</summary>
internal static class VoiceName
{
    /// <summary>Gives the name as directions have it.</summary>
    public static string Of(MarkupValue value)
    {
        try
        {
            return VoiceMix.Parse(value.Text).Id;
        }
        catch (InvalidDropException unknown) when (unknown.Kind is FailureKind.UnknownVoice or FailureKind.BadOption)
        {
            throw MarkupRefusal.At(value.Place, unknown.Sentence.English, unknown.Sentence.Chinese);
        }
    }
}
