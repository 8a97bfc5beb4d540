namespace AlinFunctions.Pipeline.Animation;

/// <summary>What a film's first bytes say, read before anything is decoded. Its name says nothing.</summary>
public static class FilmHeader
{
    /// <summary>The most bytes of a film.</summary>
    public const long MostBytes = 200_000_000;

    /// <summary>The first bytes that are enough to know a film by.</summary>
    public const int HeadBytes = 64;

    /// <summary>Tells a film's container; null where the bytes begin none that is decoded here.</summary>
    public static FilmKind? KindOf(ReadOnlySpan<byte> head) => head switch
    {
        // Pictures (heic, avif, mif1) and sound alone (M4A) are ISO base media files of other brands.
        [_, _, _, _, (byte)'f', (byte)'t', (byte)'y', (byte)'p', var a, var b, var c, ..] when IsFilm(a, b, c) => FilmKind.Mp4,

        // QuickTime files of older cameras have no brand.
        [_, _, _, _, (byte)'m', (byte)'o', (byte)'o', (byte)'v', ..] or [_, _, _, _, (byte)'w', (byte)'i', (byte)'d', (byte)'e', ..] => FilmKind.Mp4,
        [0x1A, 0x45, 0xDF, 0xA3, ..] => FilmKind.WebM,
        _ => null,
    };

    private static bool IsFilm(byte a, byte b, byte c) =>
        (a, b, c) is ((byte)'i', (byte)'s', (byte)'o') or ((byte)'m', (byte)'p', (byte)'4') or ((byte)'q', (byte)'t', _) or ((byte)'M', (byte)'4', (byte)'V')
            or ((byte)'3', (byte)'g', _) or ((byte)'a', (byte)'v', (byte)'c') or ((byte)'d', (byte)'a', (byte)'s') or ((byte)'M', (byte)'S', (byte)'N');
}
