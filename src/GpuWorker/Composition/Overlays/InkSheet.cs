using System.Globalization;
using System.Text;
using FFMpegCore;
using FFMpegCore.Pipes;

namespace AlinFunctions.GpuWorker.Composition.Overlays;

/// <summary>Sets lines of type with ffmpeg, all of one call on one sheet. Text of users lies in files beside it and never enters an argument.</summary>
internal static class InkSheet
{
    /// <summary>Where the base line lies in a line's height, and that height, in sizes of type: room for accents above and tails below.</summary>
    private const double Ascent = 1.02, Height = 1.36;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Sets lines.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="font">The size of type, pixels.</param>
    /// <param name="folder">Where the lines lie while they are set.</param>
    /// <param name="cancellation">Stops it.</param>
    public static async Task<IReadOnlyList<InkRow>> Set(IReadOnlyList<string> lines, int font, string folder, CancellationToken cancellation)
    {
        if (lines.Count == 0)
        {
            return [];
        }

        // ffmpeg makes sheets of even sides only.
        int row = ((int)Math.Ceiling(Height * font) + 1) & ~1, baseline = (int)Math.Ceiling(Ascent * font);

        // No letter is wider than its type is high.
        int width = (((lines.Max(line => line.EnumerateRunes().Count()) + 2) * font) + 1) & ~1;
        StringBuilder filter = new("format=gray");
        for (int i = 0; i < lines.Count; i++)
        {
            await File.WriteAllTextAsync(Path.Combine(folder, $"ink-{i}.txt"), lines[i], Utf8, cancellation);
            filter.Append(
                CultureInfo.InvariantCulture,
                $",drawtext=font={OverlayFont.Name}:textfile=ink-{i}.txt:expansion=none:fontsize={font}:fontcolor=white:x={font}:y={(i * row) + baseline}-ascent");
        }

        using MemoryStream sheet = new();
        await FFMpegArguments
            .FromFileInput($"color=black:size={width}x{row * lines.Count}:duration=1:rate=1", verifyExists: false, options => options.Hardened().ForceFormat("lavfi"))
            .OutputToPipe(new StreamPipeSink(sheet), options => options
                .WithFrameOutputCount(1)
                .WithCustomArgument($"-vf \"{filter}\"")
                .ForceFormat("rawvideo"))
            .CancellableThrough(cancellation)
            .ProcessAsynchronously(throwOnError: true, new FFOptions { WorkingDirectory = folder });
        byte[] inked = sheet.ToArray();
        return [.. Enumerable.Range(0, lines.Count).Select(i => Cut(inked.AsSpan(i * row * width, row * width), width, row))];
    }

    /// <summary>Sets lines, smaller where they would be wider than their room: capitals are wider than the letters that lines are measured in.</summary>
    public static async Task<IReadOnlyList<InkRow>> SetWithin(int room, IReadOnlyList<string> lines, int font, string folder, CancellationToken cancellation)
    {
        IReadOnlyList<InkRow> rows = await Set(lines, font, folder, cancellation);
        return await Fit(rows, room, lines, font, folder, cancellation);
    }

    /// <summary>Sets lines again that came out wider than their room.</summary>
    public static async Task<IReadOnlyList<InkRow>> Fit(
        IReadOnlyList<InkRow> rows, int room, IReadOnlyList<string> lines, int font, string folder, CancellationToken cancellation)
    {
        int widest = rows.Select(row => row.Width).DefaultIfEmpty().Max();
        return widest <= room ? rows : await Set(lines, font * room / widest, folder, cancellation);
    }

    private static InkRow Cut(ReadOnlySpan<byte> sheet, int width, int height)
    {
        int left = width, right = 0;
        byte black = sheet[0];
        for (int at = 0; at < sheet.Length; at++)
        {
            if (sheet[at] > black)
            {
                left = Math.Min(left, at % width);
                right = Math.Max(right, (at % width) + 1);
            }
        }

        if (right == 0)
        {
            return new InkRow(0, height, []);
        }

        byte[] ink = new byte[(right - left) * height];
        for (int y = 0; y < height; y++)
        {
            sheet.Slice((y * width) + left, right - left).CopyTo(ink.AsSpan(y * (right - left)));
        }

        return new InkRow(right - left, height, ink);
    }
}
