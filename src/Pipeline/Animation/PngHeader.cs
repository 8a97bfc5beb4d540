using System.Buffers.Binary;

namespace AlinFunctions.Pipeline.Animation;

/// <summary>Walks a PNG's chunks (W3C, Portable Network Graphics, third edition).</summary>
internal static class PngHeader
{
    public static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    public static PortraitHeader Read(ReadOnlySpan<byte> file, PictureRole role)
    {
        ReadOnlySpan<byte> rest = file[Signature.Length..];
        if (rest.Length < 25 || !rest.Slice(4, 4).SequenceEqual("IHDR"u8))
        {
            throw PortraitRefusal.Broken(role, "PNG");
        }

        int width = BinaryPrimitives.ReadInt32BigEndian(rest[8..]);
        int height = BinaryPrimitives.ReadInt32BigEndian(rest[12..]);
        if (width <= 0 || height <= 0)
        {
            throw PortraitRefusal.Broken(role, "PNG");
        }

        // Size comes first: a header alone, or a bomb, is refused for its size and not for how it ends.
        if ((long)width * height > PortraitHeader.MostPixels)
        {
            return new PortraitHeader(PortraitKind.Png, width, height, 1);
        }

        return new PortraitHeader(PortraitKind.Png, width, height, WalkToEnd(rest, role));
    }

    /// <summary>Gives the orientation of an eXIf chunk, having seen that the file goes on to its end.</summary>
    private static int WalkToEnd(ReadOnlySpan<byte> rest, PictureRole role)
    {
        int orientation = 1;
        while (rest.Length >= 12)
        {
            uint length = BinaryPrimitives.ReadUInt32BigEndian(rest);
            ReadOnlySpan<byte> type = rest.Slice(4, 4);
            if (type.SequenceEqual("IEND"u8))
            {
                return orientation;
            }

            if (length > rest.Length - 12)
            {
                break;
            }

            if (type.SequenceEqual("eXIf"u8))
            {
                orientation = ExifOrientation.Read(rest.Slice(8, (int)length));
            }

            rest = rest[(int)(length + 12)..];
        }

        throw PortraitRefusal.Broken(role, "PNG");
    }
}
