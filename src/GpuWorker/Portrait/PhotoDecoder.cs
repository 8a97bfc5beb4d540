using System.Diagnostics;
using System.Globalization;
using AlinFunctions.GpuWorker.Composition;
using AlinFunctions.Pipeline.Animation;

namespace AlinFunctions.GpuWorker.Portrait;

/// <summary>
/// Decodes a portrait in a child process, so that a hostile file meets a decoder that can be killed: ffmpeg with an empty environment, one
/// forced demuxer, pipes only, one frame, and a limit on memory and time.
/// </summary>
public sealed class PhotoDecoder(TimeProvider time)
{
    /// <summary>Bytes of the largest single allocation: 40 megapixels at 8 bytes, and room.</summary>
    private const long MostAllocation = 400_000_000;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>Decodes a picture, turned as its EXIF says; what was transparent is white, and no metadata is kept.</summary>
    /// <exception cref="Pipeline.Jobs.InvalidDropException">The bytes are no picture that is read, or a broken one.</exception>
    public Task<Photo> Decode(ReadOnlyMemory<byte> file, CancellationToken cancellation) => Decode(file, PictureRole.Portrait, cancellation);

    /// <summary>Decodes a picture of another role, which a refusal names.</summary>
    /// <exception cref="Pipeline.Jobs.InvalidDropException">The bytes are no picture that is read, or a broken one.</exception>
    public async Task<Photo> Decode(ReadOnlyMemory<byte> file, PictureRole role, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(role);
        PortraitHeader header = PortraitHeader.Read(file.Span, role);
        Photo photo = await TryDecode(header, file, cancellation) ?? throw PortraitRefusal.Broken(role, Name(header.Kind));
        OnWhite(photo.Pixels);
        return photo;
    }

    /// <summary>Decodes a picture whose header has been read, turned as its EXIF says, transparency kept; null when it is a broken one.</summary>
    public async Task<Photo?> TryDecode(PortraitHeader header, ReadOnlyMemory<byte> file, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(header);
        using CancellationTokenSource limit = new(Patience, time);
        using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, limit.Token);
        byte[] pixels = new byte[checked(header.Width * header.Height * 4)];
        try
        {
            if (!await Run(header.Kind, file, pixels, either.Token))
            {
                return null;
            }
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            return null;
        }

        return PhotoTurn.Upright(pixels, header.Width, header.Height, header.Orientation);
    }

    private static string Name(PortraitKind kind) => kind == PortraitKind.Jpeg ? "JPEG" : "PNG";

    private static string[] Arguments(PortraitKind kind) =>
        [
            "-nostdin", "-hide_banner", "-loglevel", "error", "-threads", "1",
            "-max_alloc", MostAllocation.ToString(CultureInfo.InvariantCulture),
            "-protocol_whitelist", "pipe",
            "-noautorotate", "-err_detect", "explode", "-xerror",
            "-f", kind == PortraitKind.Jpeg ? "jpeg_pipe" : "png_pipe", "-c:v", kind == PortraitKind.Jpeg ? "mjpeg" : "png",
            "-i", "pipe:0",
            "-map", "0:v:0", "-frames:v", "1", "-map_metadata", "-1", "-sws_flags", "bicubic+accurate_rnd+full_chroma_int",
            "-pix_fmt", "bgra", "-f", "rawvideo", "pipe:1",
        ];

    /// <summary>Runs the decoder; false when it gave another number of pixels than the header promised.</summary>
    private static async Task<bool> Run(PortraitKind kind, ReadOnlyMemory<byte> file, byte[] pixels, CancellationToken cancellation)
    {
        using Process process = MediaProcess.Start(Arguments(kind), feeds: true);
        try
        {
            Task feeding = Feed(process, file, cancellation);
            Task<string> complaints = process.StandardError.ReadToEndAsync(cancellation);
            int read = await process.StandardOutput.BaseStream.ReadAtLeastAsync(pixels, pixels.Length, throwOnEndOfStream: false, cancellation);
            bool more = await process.StandardOutput.BaseStream.ReadAsync(new byte[1], cancellation) > 0;
            if (!more)
            {
                await process.WaitForExitAsync(cancellation);
            }

            await complaints;
            await feeding;
            return read == pixels.Length && !more && process.ExitCode == 0;
        }
        finally
        {
            MediaProcess.End(process);
        }
    }

    private static async Task Feed(Process process, ReadOnlyMemory<byte> file, CancellationToken cancellation)
    {
        try
        {
            await process.StandardInput.BaseStream.WriteAsync(file, cancellation);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // A decoder that has its picture, or has given up, closes its end before all is written: its exit code says which.
        }
    }

    private static void OnWhite(byte[] pixels)
    {
        for (int at = 0; at < pixels.Length; at += 4)
        {
            int alpha = pixels[at + 3];
            if (alpha < 255)
            {
                for (int channel = 0; channel < 3; channel++)
                {
                    pixels[at + channel] = (byte)(((pixels[at + channel] * alpha) + (255 * (255 - alpha)) + 127) / 255);
                }

                pixels[at + 3] = 255;
            }
        }
    }
}
