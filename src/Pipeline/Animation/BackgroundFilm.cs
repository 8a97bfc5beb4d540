namespace AlinFunctions.Pipeline.Animation;

/// <summary>What is known of a background film before it is decoded.</summary>
public static class BackgroundFilm
{
    /// <summary>The most bytes of a film.</summary>
    public const long MostBytes = 200_000_000;

    /// <summary>The longest film, seconds: it is looped, and every segment's worker fetches it.</summary>
    public const int MostSeconds = 120;

    /// <summary>The first bytes that are enough to know a film by.</summary>
    public const int HeadBytes = 64;

    /// <summary>Refuses a film for its length in bytes, before it is read.</summary>
    public static void CheckLength(long bytes)
    {
        if (bytes > MostBytes)
        {
            throw BackgroundRefusal.TooManyBytes(bytes, MostBytes);
        }
    }

    /// <summary>Gives the demuxer for a film by its first bytes: MP4 and MOV begin with a box, WebM with EBML's mark.</summary>
    /// <exception cref="Jobs.InvalidDropException">They begin neither.</exception>
    public static string Demuxer(ReadOnlySpan<byte> head) => head switch
    {
        [0x1A, 0x45, 0xDF, 0xA3, ..] => "matroska",
        [_, _, _, _, (byte)'f', (byte)'t', (byte)'y', (byte)'p', ..] or [_, _, _, _, (byte)'m', (byte)'o', (byte)'o', (byte)'v', ..]
            or [_, _, _, _, (byte)'w', (byte)'i', (byte)'d', (byte)'e', ..] or [_, _, _, _, (byte)'m', (byte)'d', (byte)'a', (byte)'t', ..] => "mov",
        _ => throw BackgroundRefusal.NotFilm(),
    };
}
