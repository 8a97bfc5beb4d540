using System.Globalization;
using System.Text.RegularExpressions;

namespace FFMpegCore;

/// <summary>Reads ffmpeg's error stream: keeps its last lines, and hears how far it is.</summary>
internal sealed partial class ErrorTail(Action<TimeSpan>? progress)
{
    private const int MostLines = 60;
    private readonly Queue<string> _lines = new();

    /// <summary>Reads to the end.</summary>
    public async Task ReadAsync(StreamReader reader)
    {
        while (await reader.ReadLineAsync() is { } line)
        {
            if (progress is not null && TimePattern().Match(line) is { Success: true } match)
            {
                progress(TimeSpan.Parse(match.Groups["time"].Value, CultureInfo.InvariantCulture));
            }

            _lines.Enqueue(line);
            if (_lines.Count > MostLines)
            {
                _lines.Dequeue();
            }
        }
    }

    /// <inheritdoc/>
    public override string ToString() => string.Join('\n', _lines);

    [GeneratedRegex(@"time=(?<time>\d\d:\d\d:\d\d\.\d\d?)", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex TimePattern();
}
