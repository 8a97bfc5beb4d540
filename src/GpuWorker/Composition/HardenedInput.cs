using FFMpegCore;

namespace AlinFunctions.GpuWorker.Composition;

/// <summary>What every input of ffmpeg is told.</summary>
public static class HardenedInput
{
    /// <summary>
    /// Keeps ffmpeg off the terminal and off the network, and bounds one allocation.
    /// FFMpegCore's pipes are local sockets on Linux, hence "unix".
    /// </summary>
    public static FFMpegArgumentOptions Hardened(this FFMpegArgumentOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return options.WithCustomArgument("-nostdin -hide_banner -max_alloc 268435456 -protocol_whitelist file,pipe,unix");
    }
}
