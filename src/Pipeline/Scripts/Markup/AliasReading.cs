using System.Text.RegularExpressions;
using AlinFunctions.Pipeline.Jobs;
using AlinFunctions.Pipeline.Scripts.Readings;

namespace AlinFunctions.Pipeline.Scripts.Markup;

/// <summary>Says other words than are written.</summary>
internal sealed class AliasReading(string alias) : SayingReading
{
    /// <summary>Reads the alias.</summary>
    public static AliasReading Of(MarkupValue alias)
    {
        string text, said;
        try
        {
            text = alias.Text.Length == 0 ? "" : ScriptText.FromString(alias.Text).Value;
            said = SpokenText.Of(text);
        }
        catch (InvalidDropException refused)
        {
            throw MarkupRefusal.At(alias.Place, refused.Sentence.English, refused.Sentence.Chinese);
        }

        return HasWords(said) ? new AliasReading(text) : throw MarkupRefusal.Value(alias, "has no words to say.", "里没有可以朗读的文字。");
    }

    /// <inheritdoc/>
    public override string Say(Match match, ReadingContext context) => SpokenText.Of(alias, context.Mandarin ? ScriptLanguage.Chinese : ScriptLanguage.English);
}
