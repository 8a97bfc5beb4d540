using System.Globalization;
using AlinFunctions.Pipeline.Jobs;

namespace AlinFunctions.Pipeline.Composition;

/// <summary>The sentences with which a logo is refused.</summary>
public static class LogoRefusal
{
    /// <summary>There are several logos.</summary>
    public static InvalidDropException Several() => Refuse($"The folder has more than one logo; leave one of logo.png and logo.jpg.", $"文件夹中有多个徽标；请在 logo.png 和 logo.jpg 中只保留一个。");

    /// <summary>The file is larger than is read.</summary>
    public static InvalidDropException TooManyBytes(long bytes, long most) => Refuse(
        $"The logo is {bytes / 1e6:F1} MB; at most {most / 1e6:F0} MB are read.",
        $"徽标文件为 {bytes / 1e6:F1} MB，最多可读取 {most / 1e6:F0} MB。");

    /// <summary>The content is neither PNG nor JPEG.</summary>
    public static InvalidDropException NotAPicture() => Refuse($"The logo is neither a PNG nor a JPEG picture.", $"徽标既不是 PNG 也不是 JPEG 图片。");

    /// <summary>The picture is broken.</summary>
    public static InvalidDropException Broken() => Refuse($"The logo is cut short or damaged; please send the file again.", $"徽标文件不完整或已损坏，请重新上传。");

    /// <summary>The picture has more pixels than are decoded.</summary>
    public static InvalidDropException TooManyPixels(int width, int height, long most) => Refuse(
        $"The logo is {width} x {height} pixels; at most {most / 1e6:F0} megapixels are read.",
        $"徽标为 {width} x {height} 像素；最多可读取 {most / 1e6:F0} 百万像素。");

    private static InvalidDropException Refuse(FormattableString english, FormattableString chinese) =>
        new(FailureKind.BadLogo, new Sentence(english.ToString(CultureInfo.InvariantCulture), chinese.ToString(CultureInfo.InvariantCulture)));
}
