using FFMpegCore;
using FFMpegCore.Enums;

namespace AlinFunctions.GpuWorker.Composition;

/// <summary>Encodes frames as they are drawn. Every clip has the same settings, so that clips are joined without being encoded again.</summary>
public static class ClipEncoder
{
    /// <summary>Seconds between key frames: how exactly a player seeks.</summary>
    private const int KeyFrameSeconds = 2;

    /// <summary>The quality: a face at 720p shows no blocks at it.</summary>
    private const int ConstantRateFactor = 20;

    /// <summary>Draws and encodes the frames of one clip to a file, MP4.</summary>
    public static async Task<ClipFacts> Encode(ClipRequest request, FrameDrawer draw, string path, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(draw);
        if (request.Width <= 0 || request.Height <= 0 || ((request.Width | request.Height) & 1) != 0)
        {
            throw new ArgumentException("A frame's sides are positive and even.", nameof(request));
        }

        if (request.Frames.Count <= 0)
        {
            throw new ArgumentException("A clip has at least one frame.", nameof(request));
        }

        await FFMpegArguments
            .FromPipeInput(new RawFrameSource(request, draw), options => options.Hardened())
            .OutputToFile(path, overwrite: true, options => options
                .WithVideoCodec("libx264")
                .WithSpeedPreset(Speed.SuperFast)
                .WithConstantRateFactor(ConstantRateFactor)
                .ForcePixelFormat("yuv420p")
                .UsingThreads(1)

                // Without B-frames every time stamp is its frame's number, and joints need no reordering.
                .WithCustomArgument($"-bf 0 -flags +cgop -g {KeyFrameSeconds * request.FramesPerSecond} -profile:v high")
                .WithCustomArgument("-color_primaries bt709 -color_trc bt709 -colorspace bt709 -color_range tv")
                .WithCustomArgument($"-video_track_timescale {request.FramesPerSecond * 512} -fps_mode passthrough -an -sn -map_metadata -1 -fflags +bitexact")
                .ForceFormat("mp4"))
            .CancellableThrough(cancellation)
            .ProcessAsynchronously();
        return new ClipFacts(request.Frames.Count, new FileInfo(path).Length);
    }
}
