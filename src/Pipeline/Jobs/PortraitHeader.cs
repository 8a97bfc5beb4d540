using System.Buffers.Binary;

namespace AlinFunctions.Pipeline.Jobs;

/// <summary>What the first bytes of a portrait say of it. Content decides, never the file's name.</summary>
/// <param name="Format">"png" or "jpeg".</param>
/// <param name="Width">Its width in pixels.</param>
/// <param name="Height">Its height in pixels.</param>
public sealed record PortraitHeader(string Format, int Width, int Height)
{
    /// <summary>The largest portrait file, in bytes.</summary>
    public const int MaxBytes = 20 * 1024 * 1024;

    /// <summary>The most pixels a portrait may have.</summary>
    public const long MaxPixels = 40_000_000;

    /// <summary>The shortest side a portrait may have, in pixels: a face with eyes 40 pixels apart needs more.</summary>
    public const int MinSide = 64;

    /// <summary>Reads the header of a portrait and checks its size.</summary>
    /// <exception cref="InvalidDropException">It is neither PNG nor JPEG, is cut off, or is too large or too small.</exception>
    public static PortraitHeader Read(ReadOnlySpan<byte> file)
    {
        if (file.Length > MaxBytes)
        {
            throw Refuse($"The portrait has {file.Length / 1048576.0:f1} MB; at most 20 MB are taken.", $"肖像文件有 {file.Length / 1048576.0:f1} MB，最多接受 20 MB。");
        }

        PortraitHeader header = Png(file) ?? Jpeg(file) ??
            throw Refuse("The portrait is neither a PNG nor a JPEG picture, whatever its name says.", "肖像既不是 PNG 也不是 JPEG 图片，无论文件名是什么。");
        if ((long)header.Width * header.Height > MaxPixels)
        {
            throw Refuse(
                $"The portrait has {header.Width} x {header.Height} pixels; at most 40 million are taken.",
                $"肖像有 {header.Width} x {header.Height} 像素，最多接受 4000 万像素。");
        }

        if (Math.Min(header.Width, header.Height) < MinSide)
        {
            throw Refuse(
                $"The portrait has {header.Width} x {header.Height} pixels; the shorter side needs at least {MinSide}.",
                $"肖像只有 {header.Width} x {header.Height} 像素，短边至少需要 {MinSide} 像素。");
        }

        return header;
    }

    private static PortraitHeader? Png(ReadOnlySpan<byte> file)
    {
        ReadOnlySpan<byte> signature = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];
        if (!file.StartsWith(signature))
        {
            return null;
        }

        if (file.Length < 33 || !file[12..16].SequenceEqual("IHDR"u8))
        {
            throw CutOff();
        }

        return Sized("png", BinaryPrimitives.ReadUInt32BigEndian(file[16..]), BinaryPrimitives.ReadUInt32BigEndian(file[20..]));
    }

    // ISO/IEC 10918-1, B.1.1.3: a frame header is the marker FFC0-FFCF save C4, C8 and CC; its size follows the precision.
    private static PortraitHeader? Jpeg(ReadOnlySpan<byte> file)
    {
        if (!file.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]))
        {
            return null;
        }

        int at = 2;
        while (at + 9 < file.Length)
        {
            if (file[at] != 0xFF)
            {
                throw CutOff();
            }

            byte marker = file[at + 1];
            if (marker is 0xFF or 0x01 or (>= 0xD0 and <= 0xD8))
            {
                at += marker == 0xFF ? 1 : 2;
                continue;
            }

            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
            {
                return Sized("jpeg", BinaryPrimitives.ReadUInt16BigEndian(file[(at + 7)..]), BinaryPrimitives.ReadUInt16BigEndian(file[(at + 5)..]));
            }

            at += 2 + BinaryPrimitives.ReadUInt16BigEndian(file[(at + 2)..]);
        }

        throw CutOff();
    }

    private static PortraitHeader Sized(string format, uint width, uint height) =>
        width is 0 or > int.MaxValue || height is 0 or > int.MaxValue ? throw CutOff() : new PortraitHeader(format, (int)width, (int)height);

    private static InvalidDropException CutOff() => Refuse("The portrait is cut off or damaged.", "肖像文件不完整或已损坏。");

    private static InvalidDropException Refuse(string english, string chinese) => new(FailureKind.BadPortrait, new Sentence(english, chinese));
}
