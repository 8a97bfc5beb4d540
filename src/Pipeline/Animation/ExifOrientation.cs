using System.Buffers.Binary;

namespace AlinFunctions.Pipeline.Animation;

/// <summary>Finds the orientation in EXIF data (CIPA DC-008, tag 0x0112 of the first directory); everything else in it is ignored.</summary>
internal static class ExifOrientation
{
    private const int Tag = 0x0112;

    public static int Read(ReadOnlySpan<byte> tiff)
    {
        if (tiff.Length < 8 || tiff[0] != tiff[1] || tiff[0] is not ((byte)'I' or (byte)'M'))
        {
            return 1;
        }

        bool little = tiff[0] == (byte)'I';
        uint directory = little ? BinaryPrimitives.ReadUInt32LittleEndian(tiff[4..]) : BinaryPrimitives.ReadUInt32BigEndian(tiff[4..]);
        if (directory > tiff.Length - 2)
        {
            return 1;
        }

        int count = Short(tiff[(int)directory..], little);
        for (int entry = 0, at = (int)directory + 2; entry < count && at + 12 <= tiff.Length; entry++, at += 12)
        {
            if (Short(tiff[at..], little) == Tag)
            {
                return Short(tiff[(at + 8)..], little) is var value and >= 1 and <= 8 ? value : 1;
            }
        }

        return 1;
    }

    private static int Short(ReadOnlySpan<byte> bytes, bool little) =>
        little ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes);
}
