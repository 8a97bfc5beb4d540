using System.Diagnostics;
using System.Globalization;
using AlinFunctions.GpuWorker.Animation;
using AlinFunctions.GpuWorker.Portrait;
using AlinFunctions.Pipeline.Animation;
using AlinFunctions.Pipeline.Animation.Rig;

namespace AlinFunctions.Benchmarks.Animation;

/// <summary>Draws one portrait in many frames and before many backgrounds, a column a portrait, to be looked at.</summary>
internal static class SceneSheet
{
    /// <summary>Draws the head a little turned, so that its edge is seen off its own place.</summary>
    private static readonly FaceMotion Turned = new() { Yaw = 6, Pitch = 2, Roll = 1, Jaw = .05f, UpperLip = .02f };

    /// <summary>Writes a sheet.</summary>
    /// <param name="portraits">The pictures.</param>
    /// <param name="scenes">What is wanted of each: aspect, preprocess and background, separated by blanks; a background may be a picture's path.</param>
    /// <param name="cache">The folder of weights.</param>
    /// <param name="path">Where the sheet goes.</param>
    /// <param name="tile">Pixels of a scene's longer side.</param>
    /// <param name="size">The frame's shorter side.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static async Task Write(string[] portraits, string[] scenes, string cache, string path, int tile, int size, CancellationToken cancellation)
    {
        ProcessStartInfo start = new("ffmpeg") { RedirectStandardInput = true, UseShellExecute = false };
        string[] arguments =
        [
            "-v", "error", "-y", "-f", "image2pipe", "-c:v", "ppm", "-framerate", "1", "-i", "-",
            "-vf", string.Create(CultureInfo.InvariantCulture, $"tile={scenes.Length}x{portraits.Length}"), "-frames:v", "1", "-q:v", "4", path,
        ];
        Array.ForEach(arguments, start.ArgumentList.Add);
        using Process ffmpeg = Process.Start(start)!;
        foreach (string portrait in portraits)
        {
            foreach (string scene in scenes)
            {
                byte[] picture = await Draw(portrait, scene.Split(' '), cache, size, cancellation);
                await Fitted(picture, tile, ffmpeg.StandardInput.BaseStream, cancellation);
            }
        }

        ffmpeg.StandardInput.Close();
        await ffmpeg.WaitForExitAsync(cancellation);
    }

    private static async Task<byte[]> Draw(string portrait, string[] scene, string cache, int size, CancellationToken cancellation)
    {
        bool file = File.Exists(scene[2]);
        PictureOptions options = new()
        {
            Aspect = FrameAspect.Parse(scene[0], null),
            Preprocess = Enum.Parse<Preprocess>(scene[1], ignoreCase: true),
            Background = file ? Background.Image : Background.Parse(scene[2], null),
        };
        byte[]? behind = file ? await File.ReadAllBytesAsync(scene[2], cancellation) : null;
        PreparedPortrait prepared = await PreparedPicture.Of(portrait, cache, new PortraitRequest(null, size, options, behind), cancellation);
        PuppetRenderer renderer = new(FaceRig.Build(prepared));
        byte[] bgra = new byte[4 * prepared.Width * prepared.Height];
        renderer.RenderBgra(scene.Length > 3 ? default : Turned, bgra);
        return Ppm(bgra, prepared.Width, prepared.Height);
    }

    private static byte[] Ppm(byte[] bgra, int width, int height)
    {
        byte[] head = System.Text.Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"P6 {width} {height} 255\n"));
        byte[] file = new byte[head.Length + (bgra.Length / 4 * 3)];
        head.CopyTo(file, 0);
        for (int at = 0; at < bgra.Length / 4; at++)
        {
            for (int channel = 0; channel < 3; channel++)
            {
                file[head.Length + (at * 3) + channel] = bgra[(at * 4) + 2 - channel];
            }
        }

        return file;
    }

    private static async Task Fitted(byte[] ppm, int tile, Stream to, CancellationToken cancellation)
    {
        ProcessStartInfo start = new("ffmpeg") { RedirectStandardInput = true, RedirectStandardOutput = true, UseShellExecute = false };
        string[] arguments =
        [
            "-v", "error", "-f", "image2pipe", "-c:v", "ppm", "-i", "-",
            "-vf", string.Create(CultureInfo.InvariantCulture, $"scale={tile}:{tile}:force_original_aspect_ratio=decrease:flags=area,pad={tile}:{tile}:-1:-1:color=gray"), "-c:v", "ppm", "-f", "image2pipe", "-",
        ];
        Array.ForEach(arguments, start.ArgumentList.Add);
        using Process ffmpeg = Process.Start(start)!;
        Task copied = ffmpeg.StandardOutput.BaseStream.CopyToAsync(to, cancellation);
        await ffmpeg.StandardInput.BaseStream.WriteAsync(ppm, cancellation);
        ffmpeg.StandardInput.Close();
        await copied;
        await ffmpeg.WaitForExitAsync(cancellation);
    }
}
