namespace AlinFunctions.Pipeline.Speech;

/// <summary>How a voice is shown to a person: its name, and the sentence that it introduces itself with.</summary>
public static class VoiceIntroduction
{
    /// <summary>The usual characters for the Mandarin voices' names, which Kokoro gives in pinyin only.</summary>
    private static readonly Dictionary<string, string> MandarinNames = new(StringComparer.Ordinal)
    {
        ["zf_xiaobei"] = "小贝",
        ["zf_xiaoni"] = "小妮",
        ["zf_xiaoxiao"] = "晓晓",
        ["zf_xiaoyi"] = "小艺",
        ["zm_yunjian"] = "云健",
        ["zm_yunxi"] = "云希",
        ["zm_yunxia"] = "云夏",
        ["zm_yunyang"] = "云扬",
    };

    /// <summary>Gets the voices that speak the languages of scripts: English and Mandarin.</summary>
    public static IReadOnlyList<Voice> Offered { get; } = [.. VoiceCatalog.All.Where(voice => voice.Language.StartsWith("en", StringComparison.Ordinal) || IsMandarin(voice))];

    /// <summary>Gets the voice's name.</summary>
    public static string NameOf(Voice voice)
    {
        ArgumentNullException.ThrowIfNull(voice);
        string name = voice.Id[(voice.Id.IndexOf('_', StringComparison.Ordinal) + 1)..];
        return MandarinNames.GetValueOrDefault(voice.Id) ?? char.ToUpperInvariant(name[0]) + name[1..];
    }

    /// <summary>Gets the sentence that the voice introduces itself with, in its own language.</summary>
    public static string SampleOf(Voice voice)
    {
        ArgumentNullException.ThrowIfNull(voice);
        return IsMandarin(voice)
            ? $"你好，我是{NameOf(voice)}。很高兴为你朗读今天的文字。"
            : $"Hello, my name is {NameOf(voice)}. It will be a pleasure to read your words today.";
    }

    private static bool IsMandarin(Voice voice) => voice.Language.StartsWith("zh", StringComparison.Ordinal);
}
