namespace AlinFunctions.Pipeline.Animation;

/// <summary>What a portrait's first bytes say, read before anything is decoded.</summary>
/// <param name="Kind">The format, from the content and not from the name.</param>
/// <param name="Width">The stored width in pixels.</param>
/// <param name="Height">The stored height in pixels.</param>
/// <param name="Orientation">How the stored picture is to be turned: EXIF's 1 to 8, 1 when it says nothing.</param>
public sealed record PortraitHeader(PortraitKind Kind, int Width, int Height, int Orientation)
{
    /// <summary>The most bytes of a portrait file.</summary>
    public const long MostBytes = 20_000_000;

    /// <summary>The most pixels of a portrait.</summary>
    public const long MostPixels = 40_000_000;

    /// <summary>The least width and height: a face with eyes 40 pixels apart does not fit into less.</summary>
    public const int LeastSide = 64;

    /// <summary>Refuses a portrait file for its length, before it is read.</summary>
    public static void CheckLength(long bytes) => CheckLength(bytes, PictureRole.Portrait);

    /// <summary>Refuses a picture's file for its length, before it is read.</summary>
    public static void CheckLength(long bytes, PictureRole role)
    {
        if (bytes > MostBytes)
        {
            throw PortraitRefusal.TooManyBytes(role, bytes, MostBytes);
        }
    }

    /// <summary>Reads the header of a portrait.</summary>
    /// <exception cref="Jobs.InvalidDropException">The bytes are no JPEG or PNG, are cut short, or the picture is too large or too small.</exception>
    public static PortraitHeader Read(ReadOnlySpan<byte> file) => Read(file, PictureRole.Portrait);

    /// <summary>Reads the header of a picture.</summary>
    /// <exception cref="Jobs.InvalidDropException">The bytes are no JPEG or PNG, are cut short, or the picture is too large or too small.</exception>
    public static PortraitHeader Read(ReadOnlySpan<byte> file, PictureRole role)
    {
        ArgumentNullException.ThrowIfNull(role);
        CheckLength(file.Length, role);
        PortraitHeader header = file.StartsWith(PngHeader.Signature) ? PngHeader.Read(file, role)
            : file.StartsWith(JpegHeader.Signature) ? JpegHeader.Read(file, role)
            : throw NotAPicture(file, role);
        if (header.Width < LeastSide || header.Height < LeastSide)
        {
            throw PortraitRefusal.TooFewPixels(role, header.Width, header.Height, LeastSide);
        }

        return (long)header.Width * header.Height <= MostPixels ? header : throw PortraitRefusal.TooManyPixels(role, header.Width, header.Height, MostPixels);
    }

    private static Jobs.InvalidDropException NotAPicture(ReadOnlySpan<byte> file, PictureRole role) => file switch
    {
        [] => PortraitRefusal.NotAPicture(role, "empty", "空的"),
        [(byte)'P', (byte)'K', 3, 4, ..] => PortraitRefusal.NotAPicture(role, "a ZIP archive", " ZIP 压缩包"),
        [(byte)'G', (byte)'I', (byte)'F', (byte)'8', ..] => PortraitRefusal.NotAPicture(role, "a GIF", " GIF"),
        [(byte)'%', (byte)'P', (byte)'D', (byte)'F', ..] => PortraitRefusal.NotAPicture(role, "a PDF", " PDF"),
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] => PortraitRefusal.NotAPicture(role, "a WebP picture", " WebP 图片"),
        [_, _, _, _, (byte)'f', (byte)'t', (byte)'y', (byte)'p', ..] => PortraitRefusal.NotAPicture(role, "a HEIC, AVIF or MP4 file", " HEIC、AVIF 或 MP4 文件"),
        _ => PortraitRefusal.NotAPicture(role, "something else", "其他内容"),
    };
}
