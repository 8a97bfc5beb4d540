using System.Globalization;
using AlinFunctions.Pipeline.Jobs;

namespace AlinFunctions.Pipeline.Animation;

/// <summary>The sentences with which a background is refused.</summary>
public static class BackgroundRefusal
{
    /// <summary>There are several.</summary>
    public static InvalidDropException Several() => Refuse(
        $"The folder has more than one background; leave one file named background.",
        $"文件夹中有多个背景文件；请只保留一个名为 background 的文件。");

    /// <summary>The options ask for a file that is not there.</summary>
    public static InvalidDropException Missing(Background asked) => Refuse(
        $"'background' is {asked}, and the folder has no {(asked.Kind == BackgroundKind.Video ? "background.mp4, background.mov or background.webm" : "background.png or background.jpg")}.",
        $"“background”是 {asked}，但文件夹中没有 {(asked.Kind == BackgroundKind.Video ? "background.mp4、background.mov 或 background.webm" : "background.png 或 background.jpg")}。");

    /// <summary>The options say something else than the file.</summary>
    public static InvalidDropException Disagrees(Background asked, string name) => Refuse(
        $"'background' is {asked}, and {name} was dropped; leave one of them out.",
        $"“background”是 {asked}，但同时投递了 {name}；请去掉其中一个。");

    /// <summary>The file is larger than is read.</summary>
    public static InvalidDropException TooManyBytes(long bytes, long most) => Refuse(
        $"The background film is {bytes / 1e6:F1} MB; at most {most / 1e6:F0} MB are read.",
        $"背景视频为 {bytes / 1e6:F1} MB，最多可读取 {most / 1e6:F0} MB。");

    /// <summary>The content is no film, whatever its name says.</summary>
    public static InvalidDropException NotFilm() => Refuse(
        $"The background film is none of MP4, MOV and WebM by its content.",
        $"从内容看，背景视频不是 MP4、MOV 或 WebM。");

    /// <summary>The content begins as a film and cannot be decoded.</summary>
    public static InvalidDropException Broken() => Refuse(
        $"The background film cannot be decoded, or no picture is in it; please send the file again.",
        $"背景视频无法解码，或其中没有画面，请重新上传。");

    /// <summary>It lasts longer than is looped.</summary>
    public static InvalidDropException TooLong(int most) => Refuse(
        $"The background film is longer than {most} seconds; it is looped, so please cut a shorter one.",
        $"背景视频超过 {most} 秒；它会循环播放，请剪短一些。");

    private static InvalidDropException Refuse(FormattableString english, FormattableString chinese) =>
        new(FailureKind.BadBackground, new Sentence(english.ToString(CultureInfo.InvariantCulture), chinese.ToString(CultureInfo.InvariantCulture)));
}
