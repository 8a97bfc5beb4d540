using System.Diagnostics;
using System.Text;
using AlinFunctions.GpuWorker.Composition;
using AlinFunctions.Pipeline.Animation;
using AlinFunctions.Pipeline.Composition;

namespace AlinFunctions.GpuWorker.Tests.Composition;

/// <summary>Makes small clips and waves, and asks ffmpeg's own programs about the result.</summary>
internal sealed class Media : IDisposable
{
    public const int Width = 320;
    public const int Height = 180;

    public string Folder { get; } = Directory.CreateTempSubdirectory("composition-").FullName;

    public string Path(string name) => System.IO.Path.Combine(Folder, name);

    /// <summary>Encodes frames in which a bright bar stands at the frame's own number.</summary>
    public async Task<string> Clip(string name, FrameRange frames, int framesPerSecond = 25)
    {
        string path = Path(name);
        await ClipEncoder.Encode(new ClipRequest(Width, Height, framesPerSecond, frames), DrawBar, path, CancellationToken.None);
        return path;
    }

    public static void DrawBar(int frame, Span<byte> i420)
    {
        Span<byte> luma = i420[..(Width * Height)];
        luma.Fill(60);
        i420[(Width * Height)..].Fill(128);
        for (int y = 0; y < Height; y++)
        {
            luma.Slice((y * Width) + (frame * 4 % Width), 4).Fill(220);
        }
    }

    /// <summary>Writes a mono wave of floats: speech-like bursts of a tone with a loud click, so that there is something to limit.</summary>
    public string Wave(string name, int samples, int rate = 24_000, double level = 0.1)
    {
        string path = Path(name);
        using BinaryWriter writer = new(File.Create(path));
        writer.Write(Encoding.ASCII.GetBytes("RIFF"));
        writer.Write(36 + (samples * 4));
        writer.Write(Encoding.ASCII.GetBytes("WAVEfmt "));
        writer.Write(16);
        writer.Write((short)3);
        writer.Write((short)1);
        writer.Write(rate);
        writer.Write(rate * 4);
        writer.Write((short)4);
        writer.Write((short)32);
        writer.Write(Encoding.ASCII.GetBytes("data"));
        writer.Write(samples * 4);
        for (int i = 0; i < samples; i++)
        {
            double t = (double)i / rate;
            double envelope = Math.Max(0, Math.Sin(Math.PI * 4 * t)) + (i % 5_000 < 40 ? 4 : 0);
            writer.Write((float)(level * envelope * (Math.Sin(2 * Math.PI * 180 * t) + (0.4 * Math.Sin(2 * Math.PI * 2_900 * t)))));
        }

        return path;
    }

    /// <summary>Lays parts on a timeline and encodes and writes each.</summary>
    public Task<IReadOnlyList<ComposePart>> Parts(int framesPerSecond, params int[] sampleCounts) => PartsAt(24_000, framesPerSecond, sampleCounts);

    /// <summary>The same at another sample rate.</summary>
    public async Task<IReadOnlyList<ComposePart>> PartsAt(int rate, int framesPerSecond, params int[] sampleCounts)
    {
        List<ComposePart> parts = [];
        foreach (TimelineSegment segment in Timeline.Lay(framesPerSecond, rate, sampleCounts).Segments)
        {
            string clip = segment.Frames.Count == 0 ? Path("none.mp4") : await Clip($"{segment.Index}.mp4", segment.Frames, framesPerSecond);
            parts.Add(new ComposePart(clip, segment.Frames.Count, Wave($"{segment.Index}.wav", segment.SampleCount, rate), segment.SampleCount));
        }

        return parts;
    }

    public static ComposeRequest Request(IReadOnlyList<ComposePart> parts, int framesPerSecond = 25) => new()
    {
        FramesPerSecond = framesPerSecond,
        Parts = parts,
        Captions = [new CaptionCue(0.2, 1.4, ["Hello; 50 % = half", "<and> more"]), new CaptionCue(1.5, 2.5, ["你好,世界。"])],
        Language = "zh",
        Title = "A title; with = # \\ and 标题\nand \"quotes\"",
        Mark = new AigcMark { ContentProducer = "AlinFunctions", ProduceId = "0123456789abcdef0123" },
    };

    /// <summary>Runs ffmpeg or ffprobe and returns both its streams.</summary>
    public static async Task<string> Run(string program, params string[] arguments)
    {
        using Process process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false })!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        process.ExitCode.ShouldBe(0, await errors);
        return output + await errors;
    }

    public static async Task<string[]> Probe(string file, params string[] arguments) =>
        (await Run("ffprobe", ["-v", "error", "-of", "csv=p=0", .. arguments, file])).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
