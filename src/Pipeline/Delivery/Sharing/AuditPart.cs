using System.Globalization;

namespace AlinFunctions.Pipeline.Delivery.Sharing;

/// <summary>One file of a link's audit. Each is filled to its very last line before the next is begun, so the newest alone tells how many lines there ever were, and the oldest can be forgotten.</summary>
/// <param name="Number">Which, counted from 0.</param>
/// <param name="Bytes">How long it is.</param>
public readonly record struct AuditPart(int Number, long Bytes)
{
    /// <summary>The lines of a file: as many as the API tells of at once, so that the newest two always hold those.</summary>
    public const int Lines = 1000;

    /// <summary>The length of a file that is full.</summary>
    public const long FullBytes = Lines * ShareEntry.LineBytes;

    /// <summary>Gets how many lines still fit.</summary>
    public int Room => (int)(Math.Max(0, FullBytes - Bytes) / ShareEntry.LineBytes);

    /// <summary>Gets how many lines were written up to the end of this file, those of forgotten files included.</summary>
    public long Total => ((long)Number * Lines) + (Bytes / ShareEntry.LineBytes);

    /// <summary>Tells whether this file may be forgotten once another is the newest.</summary>
    public bool IsForgottenBeside(int newest) => Number < newest - 1;

    /// <summary>Reads which file a name is, such as "views-0003.jsonl".</summary>
    /// <returns>The file; null for a name of something else.</returns>
    public static AuditPart? Of(string name, long bytes)
    {
        ArgumentNullException.ThrowIfNull(name);
        string[] words = name.Split('-', '.');
        return words is [.., var number, "jsonl"] && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out int part) ? new AuditPart(part, bytes) : null;
    }
}
