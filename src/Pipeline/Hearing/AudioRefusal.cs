using System.Globalization;
using AlinFunctions.Pipeline.Jobs;

namespace AlinFunctions.Pipeline.Hearing;

/// <summary>The sentences with which a recording is refused.</summary>
public static class AudioRefusal
{
    /// <summary>The longest recording, minutes: as long as a video may be.</summary>
    public const int MostMinutes = Animation.TimelineBuilder.MostMinutes;

    /// <summary>There are several recordings.</summary>
    public static InvalidDropException Several() => Refuse(
        $"The folder has more than one recording; leave one file named audio.",
        $"文件夹中有多个录音；请只保留一个名为 audio 的文件。");

    /// <summary>The file is larger than is read.</summary>
    public static InvalidDropException TooManyBytes(long bytes, long most) => Refuse(
        $"The recording is {bytes / 1e6:F1} MB; at most {most / 1e6:F0} MB are read.",
        $"录音文件为 {bytes / 1e6:F1} MB，最多可读取 {most / 1e6:F0} MB。");

    /// <summary>The file has no bytes.</summary>
    public static InvalidDropException Empty() => Refuse($"The recording is an empty file.", $"录音是一个空文件。");

    /// <summary>The content is no sound, whatever its name says.</summary>
    public static InvalidDropException NotSound(string looksLike, string looksLikeChinese) => Refuse(
        $"The recording is none of WAV, MP3, M4A, AAC, FLAC, Ogg and Opus: its content is {looksLike}.",
        $"录音不是 WAV、MP3、M4A、AAC、FLAC、Ogg 或 Opus：其内容是{looksLikeChinese}。");

    /// <summary>The content begins as sound and cannot be decoded.</summary>
    public static InvalidDropException Broken(AudioKind kind) => Refuse(
        $"The recording starts as {Name(kind)} but no sound can be decoded from it; please send the file again.",
        $"录音以 {Name(kind)} 开头，但无法从中解码出声音，请重新上传。");

    /// <summary>It ends before it says it does.</summary>
    public static InvalidDropException CutOff(double seconds, double declared) => Refuse(
        $"The recording says that it lasts {declared:F1} seconds and ends after {seconds:F1}: part of the file is missing; please send it again.",
        $"录音标明时长为 {declared:F1} 秒，但只有 {seconds:F1} 秒：文件不完整，请重新上传。");

    /// <summary>It comes with options for speech alone.</summary>
    public static InvalidDropException SpeechAlone() => Refuse(
        $"A recording was dropped with {FrozenDrop.SpeechName}, which makes speech of a script; use {FrozenDrop.OptionsName} and a portrait.",
        $"录音与 {FrozenDrop.SpeechName} 一起投递，而后者只朗读脚本；请使用 {FrozenDrop.OptionsName} 和肖像。");

    /// <summary>It lasts longer than a video may.</summary>
    public static InvalidDropException TooLong() => Refuse(
        $"The recording is longer than {MostMinutes} minutes; split it into several videos.",
        $"录音超过 {MostMinutes} 分钟；请拆分成多个视频。");

    /// <summary>It is too short to say anything.</summary>
    public static InvalidDropException TooShort(double seconds) => Refuse(
        $"The recording lasts {seconds:F2} seconds; at least half a second is needed.",
        $"录音只有 {seconds:F2} 秒；至少需要半秒。");

    /// <summary>Nothing is heard in it.</summary>
    public static InvalidDropException Silent() => Refuse($"The recording is silent from beginning to end.", $"录音从头到尾都没有声音。");

    /// <summary>The script is much longer or much shorter than what is said.</summary>
    public static InvalidDropException OtherScript(int sounds, double seconds) => Refuse(
        $"The script does not belong to the recording: its {sounds} sounds cannot be what is said in {seconds:F1} seconds of speech. Drop the script that is spoken, or none.",
        $"脚本与录音不符：脚本有 {sounds} 个音素，而录音中只有 {seconds:F1} 秒语音。请投递与录音一致的脚本，或不投递脚本。");

    private static string Name(AudioKind kind) => kind switch
    {
        AudioKind.Wav => "WAV",
        AudioKind.Mp3 => "MP3",
        AudioKind.M4a => "M4A",
        AudioKind.Flac => "FLAC",
        AudioKind.Ogg => "Ogg",
        _ => "AAC",
    };

    private static InvalidDropException Refuse(FormattableString english, FormattableString chinese) =>
        new(FailureKind.BadAudio, new Sentence(english.ToString(CultureInfo.InvariantCulture), chinese.ToString(CultureInfo.InvariantCulture)));
}
