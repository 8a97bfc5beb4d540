using System.Globalization;
using AlinFunctions.Pipeline.Jobs;

namespace AlinFunctions.Pipeline.Composition;

/// <summary>The sentences with which music is refused.</summary>
public static class MusicRefusal
{
    /// <summary>There are several pieces.</summary>
    public static InvalidDropException Several() => Refuse($"The folder has more than one piece of music; leave one file named music.", $"文件夹中有多个配乐；请只保留一个名为 music 的文件。");

    /// <summary>The file is larger than is read.</summary>
    public static InvalidDropException TooManyBytes(long bytes, long most) => Refuse(
        $"The music is {bytes / 1e6:F1} MB; at most {most / 1e6:F0} MB are read.",
        $"配乐文件为 {bytes / 1e6:F1} MB，最多可读取 {most / 1e6:F0} MB。");

    /// <summary>The content is no sound.</summary>
    public static InvalidDropException NotSound() => Refuse($"The music is none of WAV, MP3, M4A, FLAC and Ogg.", $"配乐不是 WAV、MP3、M4A、FLAC 或 Ogg。");

    /// <summary>Nothing can be decoded.</summary>
    public static InvalidDropException Broken() => Refuse($"No sound can be decoded from the music; please send the file again.", $"无法从配乐中解码出声音，请重新上传。");

    /// <summary>Nothing is heard in it.</summary>
    public static InvalidDropException Silent() => Refuse($"The music is silent from beginning to end.", $"配乐从头到尾都没有声音。");

    private static InvalidDropException Refuse(FormattableString english, FormattableString chinese) =>
        new(FailureKind.BadMusic, new Sentence(english.ToString(CultureInfo.InvariantCulture), chinese.ToString(CultureInfo.InvariantCulture)));
}
