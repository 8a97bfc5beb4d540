using System.Globalization;
using AlinFunctions.Pipeline.Jobs;

namespace AlinFunctions.Pipeline.Animation;

/// <summary>The sentences with which a portrait is refused, each with what was measured.</summary>
public static class PortraitRefusal
{
    /// <summary>The file is larger than is read.</summary>
    public static InvalidDropException TooManyBytes(PictureRole role, long bytes, long most) => Unreadable(
        role,
        $"The {role.English} is {bytes / 1e6:F1} MB; at most {most / 1e6:F0} MB are read.",
        $"{role.Chinese}文件为 {bytes / 1e6:F1} MB，最多可读取 {most / 1e6:F0} MB。");

    /// <summary>There are two files that may be the portrait.</summary>
    public static InvalidDropException Several() => Unreadable(
        PictureRole.Portrait,
        $"The folder has more than one portrait; leave one of portrait.jpg, portrait.jpeg and portrait.png.",
        $"文件夹中有多张肖像；请在 portrait.jpg、portrait.jpeg 和 portrait.png 中只保留一张。");

    /// <summary>The content is neither JPEG nor PNG, whatever its name says.</summary>
    public static InvalidDropException NotAPicture(PictureRole role, string looksLike, string looksLikeChinese) => Unreadable(
        role,
        $"The {role.English} is neither a JPEG nor a PNG picture: its content is {looksLike}.",
        $"{role.Chinese}既不是 JPEG 也不是 PNG 图片：其内容是{looksLikeChinese}。");

    /// <summary>The picture is broken.</summary>
    public static InvalidDropException Broken(PictureRole role, string kind) => Unreadable(
        role,
        $"The {role.English} starts as a {kind} picture but is cut short or damaged; please send the file again.",
        $"{role.Chinese}以 {kind} 图片开头，但文件不完整或已损坏，请重新上传。");

    /// <summary>The picture has more pixels than are decoded.</summary>
    public static InvalidDropException TooManyPixels(PictureRole role, int width, int height, long most) => Unreadable(
        role,
        $"The {role.English} is {width} x {height} pixels, {(long)width * height / 1e6:F0} megapixels; at most {most / 1e6:F0} are read.",
        $"{role.Chinese}为 {width} x {height} 像素，共 {(long)width * height / 1e6:F0} 百万像素；最多可读取 {most / 1e6:F0} 百万像素。");

    /// <summary>The picture is too small to hold a face of the least size.</summary>
    public static InvalidDropException TooFewPixels(PictureRole role, int width, int height, int least) => Unreadable(
        role,
        $"The {role.English} is {width} x {height} pixels; both sides must be at least {least}.",
        $"{role.Chinese}为 {width} x {height} 像素；宽和高都至少需要 {least} 像素。");

    /// <summary>No face was found.</summary>
    public static InvalidDropException NoFace() => Face(
        $"No face was found in the portrait; please choose a picture in which one face is seen from the front.",
        $"在肖像中没有找到人脸；请选择一张正面人脸的图片。");

    /// <summary>The chosen face is too small.</summary>
    public static InvalidDropException TooSmall(float eyeDistance, int least) => Face(
        $"The eyes in the portrait are {eyeDistance:F0} pixels apart; at least {least} are needed.",
        $"肖像中双眼相距 {eyeDistance:F0} 像素；至少需要 {least} 像素。");

    /// <summary>The chosen face looks too far aside.</summary>
    public static InvalidDropException TurnedAway(float yaw, int most) => Face(
        $"The face in the portrait is turned {Math.Abs(yaw):F0} degrees aside; at most {most} can be animated.",
        $"肖像中的人脸侧转了 {Math.Abs(yaw):F0} 度；最多可驱动 {most} 度。");

    /// <summary>Part of the chosen face lies outside the picture.</summary>
    public static InvalidDropException CutOff(float outside) => Face(
        $"The face in the portrait is cut off by the picture's edge: {outside * 100:F0} percent of its outline lies outside.",
        $"肖像中的人脸被图片边缘截断：其轮廓有 {outside * 100:F0}% 在图片之外。");

    /// <summary>Something lies over the mouth of the chosen face.</summary>
    public static InvalidDropException Covered(float skin, float least) => Face(
        $"The mouth of the face in the portrait is covered: only {skin * 100:F0} percent of the skin around it is seen, and {least * 100:F0} are needed.",
        $"肖像中人脸的嘴被遮挡：其周围的皮肤只露出 {skin * 100:F0}%，至少需要 {least * 100:F0}%。");

    /// <summary>Several faces are about as large and none was chosen.</summary>
    public static InvalidDropException Ambiguous(int count, float difference) => Face(
        $"The portrait has {count} faces and the two largest differ by only {difference * 100:F0} percent in area; choose one with the option face, counted from the left.",
        $"肖像中有 {count} 张人脸，最大的两张面积仅相差 {difference * 100:F0}%；请用 face 选项从左数起选择一张。");

    /// <summary>The chosen number is beyond the faces found.</summary>
    public static InvalidDropException NoSuchFace(int chosen, int count) => new(FailureKind.BadOption, Written(
        $"The option face asks for face {chosen}, and the portrait has {count}, counted from the left beginning with 1.",
        $"face 选项要求第 {chosen} 张人脸，而肖像中从左数共有 {count} 张（从 1 开始）。"));

    private static InvalidDropException Unreadable(PictureRole role, FormattableString english, FormattableString chinese) => new(role.Kind, Written(english, chinese));

    private static InvalidDropException Face(FormattableString english, FormattableString chinese) => new(FailureKind.BadFace, Written(english, chinese));

    private static Sentence Written(FormattableString english, FormattableString chinese) =>
        new(english.ToString(CultureInfo.InvariantCulture), chinese.ToString(CultureInfo.InvariantCulture));
}
