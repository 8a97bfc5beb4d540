using System.Text;
using System.Text.Json;
using AlinFunctions.GpuWorker.Portrait;
using AlinFunctions.Pipeline.Animation;
using AlinFunctions.Pipeline.Jobs;

namespace AlinFunctions.EndToEnd.Tests;

/// <summary>A clip of our own is dropped as the film that another one follows, at another frame rate and with another seed.</summary>
[Collection(nameof(RenderedCollection))]
public sealed class FollowedFilmTests(RenderedStack rendered, ITestOutputHelper output)
{
    private const string Script = "Good morning. Here is what we have planned for the whole week.";

    [Fact]
    [Trait("Category", "Long")]
    public async Task Head_and_lids_follow_a_film_at_thirty_frames_a_second()
    {
        RenderedClip film = rendered.Clip("en");
        byte[] bytes = await File.ReadAllBytesAsync(film.File, TestContext.Current.CancellationToken);
        JobId id = await new Drops(rendered.Stack).Drop(
            "followed",
            ("job.json", JsonSerializer.SerializeToUtf8Bytes(new { size = 480, seed = 99, fps = 30, burn_captions = true, title = "Week 12 第十二周" })),
            ("pose.mp4", bytes),
            ("blink.mp4", bytes),
            ("script.txt", Encoding.UTF8.GetBytes(Script)),
            ("portrait.jpg", await File.ReadAllBytesAsync(Repository.Portrait, TestContext.Current.CancellationToken)));

        RenderedClip clip = await RenderedClip.Watch(rendered.Stack, id, "followed", "en", Script);

        clip.Facts.FramesPerSecond.ShouldBe(30);
        clip.Facts.AudioSeconds.ShouldBe(clip.Facts.VideoSeconds, 0.04);

        // Both films are measured with the mesh's own tremble, and a mouth that opens turns the mesh a little: seven frames' mean leaves the head.
        double turn = Correlation(film, clip, face => MeshMeasures.Yaw(face.Points), over: 7), tilt = Correlation(film, clip, face => MeshMeasures.Roll(face.Points), over: 7);
        double lids = Correlation(film, clip, Opening, over: 1);
        output.WriteLine($"turn {turn:f3}, tilt {tilt:f3}, lids {lids:f3}");
        turn.ShouldBeGreaterThan(0.75);
        tilt.ShouldBeGreaterThan(0.6);
        lids.ShouldBeGreaterThan(0.4);
    }

    [Fact]
    public async Task A_preview_is_the_first_two_seconds_and_small()
    {
        JobId id = await new Drops(rendered.Stack).Drop(
            "previewed",
            ("script.txt", Encoding.UTF8.GetBytes(rendered.Clip("en").Script)),
            ("portrait.jpg", await File.ReadAllBytesAsync(Repository.Portrait, TestContext.Current.CancellationToken)),
            ("preview.json", "{}"u8.ToArray()));

        RenderedClip clip = await RenderedClip.Watch(rendered.Stack, id, "previewed", "en", Script);

        clip.Facts.VideoSeconds.ShouldBeInRange(1.2, 3.5);
        Math.Min(clip.Facts.Width, clip.Facts.Height).ShouldBe(360);
    }

    private static float Opening(FaceMesh face) => MeshMeasures.EyeOpening(face.Points, imageLeft: true) + MeshMeasures.EyeOpening(face.Points, imageLeft: false);

    /// <summary>Of what is measured in both at the same times, each the mean over so many frames.</summary>
    private static double Correlation(RenderedClip film, RenderedClip clip, Func<FaceMesh, float> measure, int over)
    {
        double seconds = Math.Min(film.Facts.VideoSeconds, clip.Facts.VideoSeconds) - 0.2;
        double[] one = Smoothed(Sampled(film, measure, seconds), over), other = Smoothed(Sampled(clip, measure, seconds), over);
        double a = one.Average(), b = other.Average();
        return one.Zip(other, (x, y) => (x - a) * (y - b)).Sum() / Math.Sqrt(one.Sum(x => (x - a) * (x - a)) * other.Sum(y => (y - b) * (y - b)));
    }

    private static double[] Smoothed(double[] values, int over) => [.. Enumerable.Range(0, values.Length - over + 1).Select(i => values.AsSpan(i, over).ToArray().Average())];

    private static double[] Sampled(RenderedClip clip, Func<FaceMesh, float> measure, double seconds) =>
        [.. Enumerable.Range(0, (int)(seconds * 25)).Select(i => (double)measure(clip.Faces[(int)Math.Round(i / 25.0 * clip.Facts.FramesPerSecond)]))];
}
