namespace AlinFunctions.Pipeline.Scripts.Markup;

/// <summary>Reads the name of a language.</summary>
internal static class LanguageName
{
    /// <summary>Gives "en" or "zh".</summary>
    public static string Of(MarkupValue value)
    {
        string tag = value.Text.ToLowerInvariant().Replace('_', '-');
        bool cantonese = tag is "zh-hk" or "zh-mo" or "zh-yue" || tag.StartsWith("zh-hant-hk", StringComparison.Ordinal);
        return tag == "en" || tag.StartsWith("en-", StringComparison.Ordinal) ? ScriptLanguage.English
            : !cantonese && (tag is "zh" or "cmn" || tag.StartsWith("zh-", StringComparison.Ordinal) || tag.StartsWith("cmn-", StringComparison.Ordinal)) ? ScriptLanguage.Chinese
            : throw MarkupRefusal.Value(value, "is a language that is not spoken here; English (en-US, en-GB) and Mandarin (zh-CN) are.", "不是可朗读的语言；可用英语（en-US、en-GB）和普通话（zh-CN）。");
    }
}
