using AlinFunctions.Pipeline.Jobs;

namespace AlinFunctions.Pipeline.Hearing;

/// <summary>What a recording's first bytes say, read before anything is decoded. Its name says nothing.</summary>
public static class AudioHeader
{
    /// <summary>The most bytes of a recording.</summary>
    public const long MostBytes = 200_000_000;

    /// <summary>The first bytes that are enough to know a recording by.</summary>
    public const int HeadBytes = 4096;

    /// <summary>Refuses a recording for its length, before it is read.</summary>
    public static void CheckLength(long bytes)
    {
        if (bytes > MostBytes)
        {
            throw AudioRefusal.TooManyBytes(bytes, MostBytes);
        }

        if (bytes == 0)
        {
            throw AudioRefusal.Empty();
        }
    }

    /// <summary>Tells a recording's container by its first bytes.</summary>
    /// <exception cref="InvalidDropException">They begin nothing that is decoded here.</exception>
    public static AudioKind Read(ReadOnlySpan<byte> head) => KindOf(head) ?? throw NotSound(head);

    /// <summary>Tells a container of sound by its first bytes; null where they begin nothing that is decoded here.</summary>
    public static AudioKind? KindOf(ReadOnlySpan<byte> head) => head switch
    {
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'A', (byte)'V', (byte)'E', ..] => AudioKind.Wav,
        [(byte)'I', (byte)'D', (byte)'3', ..] => Tagged(head),
        [(byte)'f', (byte)'L', (byte)'a', (byte)'C', ..] => AudioKind.Flac,
        [(byte)'O', (byte)'g', (byte)'g', (byte)'S', ..] => AudioKind.Ogg,
        [_, _, _, _, (byte)'f', (byte)'t', (byte)'y', (byte)'p', var a, var b, var c, ..] when IsSound(a, b, c) => AudioKind.M4a,
        [0xFF, var next, ..] when IsAdts(next) => AudioKind.Aac,
        [0xFF, var next, var rate, ..] when IsMpeg(next, rate) => AudioKind.Mp3,
        _ => null,
    };

    // An ID3 tag may stand before ADTS too; one larger than the head is taken for what it is most often before.
    private static AudioKind Tagged(ReadOnlySpan<byte> head)
    {
        int size = head.Length < 10 ? 0 : 10 + ((head[6] & 0x7F) << 21) + ((head[7] & 0x7F) << 14) + ((head[8] & 0x7F) << 7) + (head[9] & 0x7F);
        return size + 1 < head.Length && head[size] == 0xFF && IsAdts(head[size + 1]) ? AudioKind.Aac : AudioKind.Mp3;
    }

    // The brands of ISO base media files that hold sound or film; pictures (heic, avif, mif1) have others.
    private static bool IsSound(byte a, byte b, byte c) =>
        (a, b, c) is ((byte)'M', (byte)'4', _) or ((byte)'i', (byte)'s', (byte)'o') or ((byte)'m', (byte)'p', (byte)'4') or ((byte)'q', (byte)'t', _)
            or ((byte)'3', (byte)'g', _) or ((byte)'d', (byte)'a', (byte)'s') or ((byte)'F', (byte)'4', _);

    // ISO 13818-7: twelve bits of sync, then the layer is 0.
    private static bool IsAdts(byte next) => (next & 0xF6) == 0xF0;

    // ISO 11172-3: eleven bits of sync; the version, the layer, the bit rate and the sample rate are none of the reserved ones.
    private static bool IsMpeg(byte next, byte rate) =>
        (next & 0xE0) == 0xE0 && (next & 0x18) != 0x08 && (next & 0x06) != 0 && (rate & 0xF0) != 0xF0 && (rate & 0x0C) != 0x0C;

    private static InvalidDropException NotSound(ReadOnlySpan<byte> head) => head switch
    {
        [(byte)'P', (byte)'K', 3, 4, ..] => AudioRefusal.NotSound("a ZIP archive", " ZIP 压缩包"),
        [(byte)'%', (byte)'P', (byte)'D', (byte)'F', ..] => AudioRefusal.NotSound("a PDF", " PDF"),
        [0xFF, 0xD8, 0xFF, ..] or [0x89, (byte)'P', (byte)'N', (byte)'G', ..] => AudioRefusal.NotSound("a picture", "图片"),
        [0x1A, 0x45, 0xDF, 0xA3, ..] => AudioRefusal.NotSound("a WebM or Matroska file", " WebM 或 Matroska 文件"),
        _ when IsText(head) => AudioRefusal.NotSound("text", "文本"),
        _ => AudioRefusal.NotSound("something else", "其他内容"),
    };

    private static bool IsText(ReadOnlySpan<byte> head)
    {
        foreach (byte one in head)
        {
            if (one < 32 && one is not ((byte)'\n' or (byte)'\r' or (byte)'\t'))
            {
                return false;
            }
        }

        return true;
    }
}
