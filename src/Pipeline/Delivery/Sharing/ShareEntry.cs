using System.Globalization;
using System.Text;
using System.Text.Json;

namespace AlinFunctions.Pipeline.Delivery.Sharing;

/// <summary>One line of a share link's audit. Who it was is not written down: neither address nor browser.</summary>
/// <param name="At">When.</param>
/// <param name="Kind">What happened.</param>
public sealed record ShareEntry(DateTimeOffset At, ShareEvent Kind)
{
    /// <summary>The bytes of every line, so that a file's length counts its lines.</summary>
    public const int LineBytes = 64;

    /// <summary>Writes the line: JSON, filled up with spaces to its fixed length.</summary>
    public byte[] ToLine()
    {
        string at = At.ToUniversalTime().ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture);
        string json = $$"""{"at":"{{at}}","kind":"{{JsonNamingPolicy.CamelCase.ConvertName(Kind.ToString())}}"}""";
        return Encoding.ASCII.GetBytes(json.PadRight(LineBytes - 1) + "\n");
    }

    /// <summary>Reads lines.</summary>
    public static IEnumerable<ShareEntry> FromLines(string lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        return lines.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonSerializer.Deserialize<ShareEntry>(line, PipelineJson.Compact)!);
    }
}
