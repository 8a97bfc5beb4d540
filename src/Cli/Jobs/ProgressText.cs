using AlinFunctions.Pipeline.Jobs;

namespace AlinFunctions.Cli.Jobs;

/// <summary>Says how far a job has come.</summary>
internal static class ProgressText
{
    /// <summary>One line: the stage, and how many segments are through each.</summary>
    public static string Of(RenderProgress progress)
    {
        string stage = progress.Stage switch
        {
            "Speak" => Words.Say("Speaking", "正在合成语音"),
            "Hear" => Words.Say("Listening", "正在听录音"),
            "Animate" => Words.Say("Animating", "正在生成动画"),
            "Compose" => Words.Say("Composing", "正在合成视频"),
            "Publish" => Words.Say("Publishing", "正在发布"),
            _ => progress.Stage,
        };
        return Words.Say(
            $"{stage}: {progress.Spoken} of {progress.Segments} segments spoken, {progress.Animated} animated.",
            $"{stage}：共 {progress.Segments} 段，已合成语音 {progress.Spoken} 段，已生成动画 {progress.Animated} 段。");
    }
}
