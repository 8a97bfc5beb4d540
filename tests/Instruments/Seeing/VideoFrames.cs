using System.Diagnostics;
using System.Runtime.CompilerServices;
using AlinFunctions.GpuWorker.Portrait;

namespace AlinFunctions.Instruments.Seeing;

/// <summary>Takes the frames out of an encoded file, one after the other, exactly as many as are in it.</summary>
public static class VideoFrames
{
    /// <summary>Reads the frames.</summary>
    public static async IAsyncEnumerable<Photo> Read(string path, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        Mp4Facts facts = await Mp4Facts.Read(path, cancellation);
        string[] arguments = ["-nostdin", "-v", "error", "-i", path, "-map", "0:v:0", "-vsync", "passthrough", "-pix_fmt", "bgra", "-f", "rawvideo", "pipe:1"];
        using Process process = MediaTool.Start("ffmpeg", arguments, feed: false);
        try
        {
            while (true)
            {
                byte[] pixels = new byte[facts.Width * facts.Height * 4];
                int read = await process.StandardOutput.BaseStream.ReadAtLeastAsync(pixels, pixels.Length, throwOnEndOfStream: false, cancellation);
                if (read < pixels.Length)
                {
                    break;
                }

                yield return new Photo(facts.Width, facts.Height, pixels);
            }
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill();
            }
        }
    }
}
