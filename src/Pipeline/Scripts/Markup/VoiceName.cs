using System.Globalization;
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
            return string.Join('+', value.Text.Split('+').Select(part => Part(value, part)));
        }
        catch (InvalidDropException unknown) when (unknown.Kind == FailureKind.UnknownVoice)
        {
            throw MarkupRefusal.At(value.Place, unknown.Sentence.English, unknown.Sentence.Chinese);
        }
    }

    private static string Part(MarkupValue value, string part)
    {
        string[] halves = part.Split(':');
        string id = VoiceCatalog.Find(halves[0]).Id;
        bool weighed = halves.Length == 2 && ProsodyValue.Number(halves[1].Trim()) is double and > 0;
        return halves.Length == 1 ? id
            : weighed ? id + ":" + double.Parse(halves[1].Trim(), CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture)
            : throw MarkupRefusal.Value(value, "is no mix of voices; write such as af_heart:0.7+af_bella:0.3.", "不是可用的声音混合；请写成 af_heart:0.7+af_bella:0.3。");
    }
}
