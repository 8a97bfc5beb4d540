using AlinFunctions.Pipeline.Delivery.Sharing;
using AlinFunctions.Pipeline.Jobs;
using AlinFunctions.Pipeline.Messages;

namespace AlinFunctions.Pipeline.Tests.Delivery.Sharing;

/// <summary>Two share links, as they could be.</summary>
internal static class Shares
{
    private static readonly JobId Job = JobId.Parse("0123456789abcdef0123", null);
    private static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    public static ShareRecord Video { get; } = new(
        ShareId.Parse("0123456789abcdef", null), Job, "Grace & <Hopper>", "en",
        JobPaths.Published(Job, "video.mp4"), JobPaths.Published(Job, "poster.jpg"), JobPaths.Published(Job, "captions.vtt"), 83, Noon, Noon.AddDays(7), Download: true);

    public static ShareRecord Speech { get; } = Video with { Media = JobPaths.Published(Job, "speech.wav"), Poster = null, Language = "zh", Title = "早上好", Download = false };
}
