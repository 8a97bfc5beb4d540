using System.Text.Json;
using System.Text.Json.Nodes;

namespace AlinFunctions.Pipeline.Jobs;

/// <summary>Refuses what was dropped or asked for and would have no effect: nobody should wait for a video to find that out.</summary>
public static class DropCheck
{
    /// <summary>The options that a job without a face follows too.</summary>
    private static readonly string[] Spoken = ["lang", "voice", "speed", "style", "style_degree", "pitch", "vocoder", "seed", "webhook", "title", "consent"];

    /// <summary>Checks that everything said has something to act on.</summary>
    /// <exception cref="InvalidDropException">Something has not.</exception>
    public static void RefuseWithoutEffect(FrozenDrop drop, JobOptions options)
    {
        ArgumentNullException.ThrowIfNull(drop);
        ArgumentNullException.ThrowIfNull(options);
        if (options.Captions == CaptionSource.Hear && drop.Script is not null)
        {
            throw Refuse(
                FailureKind.BadOption,
                "'captions' is 'hear', which writes down a recording without a script; this folder has a script, and its words are the captions.",
                "“captions”是“hear”，用于听写没有脚本的录音；文件夹中已有脚本，字幕就是脚本的文字。");
        }

        if (drop.Lexicon is not null && drop.Script is null)
        {
            throw Refuse(
                FailureKind.BadLexicon,
                $"{FrozenDrop.LexiconName} says how the words of a script are pronounced; this folder has no script.",
                $"{FrozenDrop.LexiconName} 用于指定脚本中词语的读音；文件夹中没有脚本。");
        }

        string[] said = [.. Said(options)];
        RefuseAlone(said, "logo_corner", drop.Logos.Any(), "a logo in the folder", "文件夹中的徽标");
        RefuseAlone(said, "logo_size", drop.Logos.Any(), "a logo in the folder", "文件夹中的徽标");
        RefuseAlone(said, "music_level", drop.Music.Any(), "music in the folder", "文件夹中的配乐");
        RefuseAlone(said, "title_style", options.Title is not null, "a title", "标题");
        if (drop.IsSpeechOnly && Unspoken(options) is { Length: > 0 } names)
        {
            throw Refuse(
                FailureKind.BadOption,
                $"{FrozenDrop.SpeechName} makes speech without a face, so {string.Join(", ", names.Select(name => $"'{name}'"))} would have no effect; a face is directed in {FrozenDrop.OptionsName}.",
                $"{FrozenDrop.SpeechName} 只生成语音、没有人脸，因此{string.Join("、", names.Select(name => $"“{name}”"))}不会起作用；控制人脸请用 {FrozenDrop.OptionsName}。");
        }
    }

    private static void RefuseAlone(string[] said, string option, bool there, string needed, string neededChinese)
    {
        if (!there && said.Contains(option, StringComparer.Ordinal))
        {
            throw Refuse(
                FailureKind.BadOption,
                $"'{option}' has no effect without {needed}.",
                $"没有{neededChinese}，“{option}”不会起作用。");
        }
    }

    private static string[] Unspoken(JobOptions options) => [.. Said(options).Where(option => !Spoken.Contains(option, StringComparer.Ordinal))];

    /// <summary>Names the options that are not as they are by themselves.</summary>
    private static IEnumerable<string> Said(JobOptions options)
    {
        JsonObject said = Written(options), unsaid = Written(new JobOptions());
        return said.Where(option => !JsonNode.DeepEquals(option.Value, unsaid[option.Key])).Select(option => option.Key);
    }

    private static JsonObject Written(JobOptions options) => JsonSerializer.SerializeToNode(options, PipelineJson.Compact)!.AsObject();

    private static InvalidDropException Refuse(FailureKind kind, string english, string chinese) => new(kind, new Sentence(english, chinese));
}
