using AlinFunctions.Pipeline.Speech;

namespace AlinFunctions.Pipeline.Scripts.Markup;

/// <summary>Reads the name of a style, ours or one that is used elsewhere for the same.</summary>
internal static class StyleName
{
    private static readonly Dictionary<string, SpeechStyle> Synonyms = new(StringComparer.OrdinalIgnoreCase)
    {
        ["default"] = SpeechStyle.Neutral,
        ["general"] = SpeechStyle.Neutral,
        ["cheerful"] = SpeechStyle.Happy,
        ["friendly"] = SpeechStyle.Happy,
        ["hopeful"] = SpeechStyle.Happy,
        ["depressed"] = SpeechStyle.Sad,
        ["shouting"] = SpeechStyle.Angry,
        ["disgruntled"] = SpeechStyle.Angry,
        ["gentle"] = SpeechStyle.Calm,
        ["relaxed"] = SpeechStyle.Calm,
        ["newscast"] = SpeechStyle.Serious,
        ["whispering"] = SpeechStyle.Whisper,
    };

    /// <summary>Gives the style.</summary>
    public static SpeechStyle Of(MarkupValue value)
    {
        if (Synonyms.TryGetValue(value.Text, out SpeechStyle synonym))
        {
            return synonym;
        }

        string[] known = [.. Enum.GetNames<SpeechStyle>().Select(name => name.ToLowerInvariant())];
        return known.Contains(value.Text, StringComparer.OrdinalIgnoreCase)
            ? Enum.Parse<SpeechStyle>(value.Text, ignoreCase: true)
            : throw MarkupRefusal.Value(value, $"is no style; known are {string.Join(", ", known)}.", $"不是可用的风格；可用的有 {string.Join("、", known)}。");
    }
}
