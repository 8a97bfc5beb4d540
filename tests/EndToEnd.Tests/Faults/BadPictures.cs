using System.Buffers.Binary;
using AlinFunctions.Instruments.Seeing;

namespace AlinFunctions.EndToEnd.Tests.Faults;

/// <summary>Pictures that cannot become a talking head.</summary>
internal static class BadPictures
{
    /// <summary>A ZIP file's beginning.</summary>
    public static byte[] Zip { get; } = [.. "PK\u0003\u0004"u8, .. new byte[200]];

    /// <summary>The first half of Grace Hopper's portrait.</summary>
    public static byte[] HalfAJpeg()
    {
        byte[] whole = File.ReadAllBytes(Repository.Portrait);
        return whole[..(whole.Length / 2)];
    }

    /// <summary>A test card: no face in it.</summary>
    public static Task<byte[]> NoFace() => Draw("jpg", "-f", "lavfi", "-i", "smptebars=size=480x480");

    /// <summary>One grey pixel.</summary>
    public static Task<byte[]> OnePixel() => Draw("png", "-f", "lavfi", "-i", "color=gray:size=16x16,format=gray,crop=1:1");

    /// <summary>Grace Hopper beside herself: two faces of one size.</summary>
    public static Task<byte[]> Twins() => Draw("jpg", "-i", Repository.Portrait, "-i", Repository.Portrait, "-filter_complex", "hstack");

    /// <summary>A PNG that says it has 200 million pixels, and ends there.</summary>
    public static byte[] HugePng()
    {
        byte[] header = new byte[17];
        "IHDR"u8.CopyTo(header);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), 20_000);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(8), 10_000);
        // Eight bits a channel, colour.
        (header[12], header[13]) = (8, 2);
        byte[] check = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(check, Crc32(header));
        return [0x89, .. "PNG\r\n\u001a\n"u8, 0, 0, 0, 13, .. header, .. check];
    }

    // CRC-32 as the PNG specification's annex D has it, bit by bit.
    private static uint Crc32(byte[] bytes)
    {
        uint crc = uint.MaxValue;
        foreach (byte b in bytes)
        {
            crc ^= b;
            for (int bit = 0; bit < 8; bit++)
            {
                crc = (crc >> 1) ^ (0xEDB88320u & (0 - (crc & 1)));
            }
        }

        return ~crc;
    }

    private static async Task<byte[]> Draw(string kind, params string[] arguments)
    {
        string file = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():n}.{kind}");
        await MediaTool.Run("ffmpeg", ["-nostdin", "-y", "-loglevel", "error", .. arguments, "-frames:v", "1", "-update", "1", file], CancellationToken.None);
        byte[] picture = await File.ReadAllBytesAsync(file);
        File.Delete(file);
        return picture;
    }
}
