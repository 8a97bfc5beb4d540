using System.Globalization;
using AlinFunctions.Pipeline.Jobs;

namespace AlinFunctions.Pipeline.Animation;

/// <summary>The sentences with which a film for pose or blinks is refused.</summary>
public static class ReferenceRefusal
{
    /// <summary>The longest film, seconds.</summary>
    public const int MostSeconds = 60;

    /// <summary>There are several films for one use.</summary>
    public static InvalidDropException Several(ReferenceUse use) => Refuse(
        $"The folder has more than one {English(use)}; leave one.",
        $"文件夹中有多个{Chinese(use)}；请只保留一个。");

    /// <summary>The file is larger than is read.</summary>
    public static InvalidDropException TooManyBytes(ReferenceUse use, long bytes, long most) => Refuse(
        $"The {English(use)} is {bytes / 1e6:F1} MB; at most {most / 1e6:F0} MB are read.",
        $"{Chinese(use)}为 {bytes / 1e6:F1} MB，最多可读取 {most / 1e6:F0} MB。");

    /// <summary>The content is no film.</summary>
    public static InvalidDropException NotAFilm(ReferenceUse use) => Refuse(
        $"The {English(use)} is none of MP4, MOV and WebM.",
        $"{Chinese(use)}不是 MP4、MOV 或 WebM。");

    /// <summary>Nothing can be decoded.</summary>
    public static InvalidDropException Broken(ReferenceUse use) => Refuse(
        $"No pictures can be decoded from the {English(use)}; please send the file again.",
        $"无法从{Chinese(use)}中解码出画面，请重新上传。");

    /// <summary>It lasts longer than is followed.</summary>
    public static InvalidDropException TooLong(ReferenceUse use) => Refuse(
        $"The {English(use)} is longer than {MostSeconds} seconds.",
        $"{Chinese(use)}超过 {MostSeconds} 秒。");

    /// <summary>It is too short to be followed.</summary>
    public static InvalidDropException TooShort(ReferenceUse use, double seconds) => Refuse(
        $"The {English(use)} lasts {seconds:F2} seconds; at least half a second is needed.",
        $"{Chinese(use)}只有 {seconds:F2} 秒；至少需要半秒。");

    /// <summary>No face is seen in enough of it.</summary>
    public static InvalidDropException NoFace(ReferenceUse use, double share) => Refuse(
        $"A face is seen in {share * 100:F0} percent of the {English(use)}; at least half of it must show one from the front.",
        $"{Chinese(use)}中只有 {share * 100:F0}% 的画面有人脸；至少一半画面需要有正面人脸。");

    /// <summary>The head is to hold still as well.</summary>
    public static InvalidDropException Still() => new(FailureKind.BadOption, new Sentence(
        "The pose video moves the head and 'still' holds it; only one of them may be given.",
        "姿态参考视频让头部运动而“still”让头部静止，两者只能选其一。"));

    private static string English(ReferenceUse use) => use == ReferenceUse.Pose ? "pose video" : "blink video";

    private static string Chinese(ReferenceUse use) => use == ReferenceUse.Pose ? "姿态参考视频" : "眨眼参考视频";

    private static InvalidDropException Refuse(FormattableString english, FormattableString chinese) =>
        new(FailureKind.BadReference, new Sentence(english.ToString(CultureInfo.InvariantCulture), chinese.ToString(CultureInfo.InvariantCulture)));
}
