using System.Buffers.Binary;

namespace AlinFunctions.Pipeline.Animation;

/// <summary>Walks a JPEG's markers (ITU-T T.81, annex B).</summary>
internal static class JpegHeader
{
    private const byte StartOfScan = 0xDA;
    private const byte EndOfImage = 0xD9;
    private const byte ExifSegment = 0xE1;

    public static ReadOnlySpan<byte> Signature => [0xFF, 0xD8, 0xFF];

    public static PortraitHeader Read(ReadOnlySpan<byte> file, PictureRole role)
    {
        int at = 2, width = 0, height = 0, orientation = 1;
        while (at + 4 <= file.Length)
        {
            if (file[at] != 0xFF)
            {
                break;
            }

            byte marker = file[at + 1];
            if (marker == 0xFF)
            {
                at++;
                continue;
            }

            int length = BinaryPrimitives.ReadUInt16BigEndian(file[(at + 2)..]);
            if (length < 2 || at + 2 + length > file.Length)
            {
                break;
            }

            ReadOnlySpan<byte> body = file.Slice(at + 4, length - 2);
            if (marker == StartOfScan)
            {
                bool whole = width > 0 && height > 0 && Ends(file[(at + 2 + length)..]);
                return whole ? new PortraitHeader(PortraitKind.Jpeg, width, height, orientation) : Oversized(width, height, role);
            }

            if (IsFrame(marker) && body.Length >= 6)
            {
                height = BinaryPrimitives.ReadUInt16BigEndian(body[1..]);
                width = BinaryPrimitives.ReadUInt16BigEndian(body[3..]);
            }
            else if (marker == ExifSegment && body.StartsWith("Exif\0\0"u8))
            {
                orientation = ExifOrientation.Read(body[6..]);
            }

            at += 2 + length;
        }

        return Oversized(width, height, role);
    }

    /// <summary>A picture that is cut short is still refused for its size when that is too much already.</summary>
    private static PortraitHeader Oversized(int width, int height, PictureRole role) => (long)width * height > PortraitHeader.MostPixels
        ? new PortraitHeader(PortraitKind.Jpeg, width, height, 1)
        : throw PortraitRefusal.Broken(role, "JPEG");

    /// <summary>Start-of-frame markers are C0 to CF without the tables C4 and CC and the reserved C8.</summary>
    private static bool IsFrame(byte marker) => marker is >= 0xC0 and <= 0xCF and not 0xC4 and not 0xC8 and not 0xCC;

    /// <summary>In entropy-coded data an FF is always followed by 00, so FF D9 is the end and nothing else.</summary>
    private static bool Ends(ReadOnlySpan<byte> scans) => scans.IndexOf((ReadOnlySpan<byte>)[0xFF, EndOfImage]) >= 0;
}
