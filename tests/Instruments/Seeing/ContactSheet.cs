using System.Globalization;
using AlinFunctions.GpuWorker.Portrait;

namespace AlinFunctions.Instruments.Seeing;

/// <summary>Puts frames side by side into one PNG, for people to look at.</summary>
public static class ContactSheet
{
    /// <summary>Writes frames of one size as a sheet, row by row, each at the given width.</summary>
    public static async Task Write(IReadOnlyList<Photo> frames, int columns, int width, string path, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(frames);
        int rows = (frames.Count + columns - 1) / columns;
        using MemoryStream raw = new();
        foreach (Photo frame in frames)
        {
            await raw.WriteAsync(frame.Pixels, cancellation);
        }

        string filter = string.Create(CultureInfo.InvariantCulture, $"scale={width}:-2,tile={columns}x{rows}:padding=4");
        string size = string.Create(CultureInfo.InvariantCulture, $"{frames[0].Width}x{frames[0].Height}");
        string[] arguments =
            ["-v", "error", "-y", "-f", "rawvideo", "-pix_fmt", "bgra", "-s", size, "-i", "pipe:0", "-vf", filter, "-frames:v", "1", "-pix_fmt", "rgb24", path];
        await MediaTool.Run("ffmpeg", arguments, cancellation, raw.GetBuffer().AsMemory(0, (int)raw.Length));
    }

    /// <summary>Writes the given frames of a file as a sheet.</summary>
    public static async Task Write(string video, IReadOnlyCollection<int> numbers, int columns, int width, string path, CancellationToken cancellation = default)
    {
        List<Photo> chosen = [];
        int number = 0;
        await foreach (Photo frame in VideoFrames.Read(video, cancellation))
        {
            if (numbers.Contains(number++))
            {
                chosen.Add(frame);
            }
        }

        await Write(chosen, columns, width, path, cancellation);
    }
}
