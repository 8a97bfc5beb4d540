using AlinFunctions.Pipeline.Animation;
using AlinFunctions.Pipeline.Hearing;
using AlinFunctions.Pipeline.Jobs;
using AlinFunctions.Pipeline.Scripts;

namespace AlinFunctions.Pipeline.Uploads;

/// <summary>The parts of an upload: how large each may be, and what it is called in a drop.</summary>
public static class UploadPart
{
    /// <summary>The part that holds the script.</summary>
    public const string Script = "script";

    /// <summary>The part that holds the portrait.</summary>
    public const string Portrait = "portrait";

    /// <summary>The part that holds the recording.</summary>
    public const string Audio = "audio";

    /// <summary>The part that holds the user's own pronunciations.</summary>
    public const string Lexicon = "lexicon";

    /// <summary>The first bytes that are enough to know a file by.</summary>
    public const int HeadBytes = 12;

    private static readonly string[] Others = ["background", "logo", "music", "pose", "blink"];

    /// <summary>Gets the parts whose content is a file.</summary>
    public static IReadOnlyList<string> Files { get; } = [Portrait, Audio, .. Others];

    /// <summary>The most bytes of a part: 20 MB for a portrait, 200 MB for sound and films; texts have their own limits.</summary>
    public static long MostBytes(string part) => part switch
    {
        Script => ScriptText.MostBytes,
        Lexicon => 1_000_000,
        Portrait or "logo" => PortraitHeader.MostBytes,
        _ => AudioHeader.MostBytes,
    };

    /// <summary>Names a part as a drop does: by its content, else by the name of the user's file. What is inside is looked at later.</summary>
    /// <returns>The name; null for a file that no drop has as this part.</returns>
    public static string? NameOf(string part, string? fileName, ReadOnlySpan<byte> head) => part switch
    {
        Script => FrozenDrop.ScriptName,
        Lexicon => FrozenDrop.LexiconName,
        Portrait => Known(part, fileName, head) ?? "portrait.jpg",
        Audio => Known(part, fileName, head) ?? "audio.wav",
        _ => Others.Contains(part, StringComparer.Ordinal) ? Known(part, fileName, head) : null,
    };

    private static string? Known(string part, string? fileName, ReadOnlySpan<byte> head)
    {
        foreach (string extension in Extensions(head).Append(Path.GetExtension(fileName ?? "").ToLowerInvariant()))
        {
            if (FrozenDrop.Counts(part + extension))
            {
                return part + extension;
            }
        }

        return null;
    }

    private static string[] Extensions(ReadOnlySpan<byte> head) => head switch
    {
        [0x89, (byte)'P', (byte)'N', (byte)'G', ..] => [".png"],
        [0xFF, 0xD8, ..] => [".jpg"],
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'A', (byte)'V', (byte)'E', ..] => [".wav"],
        [(byte)'I', (byte)'D', (byte)'3', ..] => [".mp3"],
        [(byte)'f', (byte)'L', (byte)'a', (byte)'C', ..] => [".flac"],
        [(byte)'O', (byte)'g', (byte)'g', (byte)'S', ..] => [".ogg"],
        [_, _, _, _, (byte)'f', (byte)'t', (byte)'y', (byte)'p', ..] => [".mp4", ".m4a"],
        [0x1A, 0x45, 0xDF, 0xA3, ..] => [".webm"],
        _ => [],
    };
}
