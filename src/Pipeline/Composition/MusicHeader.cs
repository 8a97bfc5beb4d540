using AlinFunctions.Pipeline.Hearing;
using AlinFunctions.Pipeline.Jobs;

namespace AlinFunctions.Pipeline.Composition;

/// <summary>The door for music: what its first bytes say, before anything is decoded.</summary>
public static class MusicHeader
{
    /// <summary>The most bytes of a piece of music.</summary>
    public const long MostBytes = 100_000_000;

    /// <summary>Refuses music for its length, before it is read.</summary>
    public static void CheckLength(long bytes)
    {
        if (bytes > MostBytes)
        {
            throw MusicRefusal.TooManyBytes(bytes, MostBytes);
        }
    }

    /// <summary>Tells the music's container by its first bytes.</summary>
    /// <exception cref="InvalidDropException">They begin nothing that is decoded here.</exception>
    public static AudioKind Read(ReadOnlySpan<byte> head) => AudioHeader.KindOf(head) ?? throw MusicRefusal.NotSound();
}
