using System.Diagnostics;
using AlinFunctions.GpuWorker.Animation;
using AlinFunctions.GpuWorker.Portrait;
using AlinFunctions.Pipeline.Animation;
using AlinFunctions.Pipeline.Animation.Rig;
using AlinFunctions.Pipeline.Jobs;
using AlinFunctions.Pipeline.Tests.Animation.Rig;

namespace AlinFunctions.GpuWorker.Tests.Animation;

/// <summary>Real films, made by ffmpeg, whose every frame has a grey of its own.</summary>
public sealed class BackdropFilmTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("film-");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("mp4", "libx264", 25)]
    [InlineData("mov", "mpeg4", 50)]
    [InlineData("webm", "libvpx", 30)]
    public async Task A_film_comes_into_the_frames_size_and_rate(string extension, string codec, int rate)
    {
        string made = Path.Combine(_folder.FullName, "made.mp4");

        int frames = await Make(await Film(extension, codec, rate, 2), made);

        frames.ShouldBeInRange(49, 51);
        using BackdropFilm film = new(made, new VideoFrame(160, 90), frames, 25);
        film.At(0).Length.ShouldBe(160 * 90 * 3 / 2);
    }

    [Fact]
    public async Task A_frame_is_the_same_whichever_segment_asks_and_the_film_melts_into_its_beginning()
    {
        string made = Path.Combine(_folder.FullName, "made.mp4");
        int frames = await Make(await Film("mp4", "libx264", 25, 2), made), melt = 12, period = frames - melt;
        VideoFrame layout = new(160, 90);
        byte[][] all = new byte[2 * frames][];
        using (BackdropFilm whole = new(made, layout, frames, 25))
        {
            for (int i = 0; i < all.Length; i++)
            {
                all[i] = whole.At(i).ToArray();
            }
        }

        all[..period].Select(frame => frame[0]).Distinct().Count().ShouldBe(period, "every frame has a grey of its own");
        all[period + melt].ShouldBe(all[melt]);
        all[(2 * period) - 1].ShouldBe(all[period - 1]);

        // Greys rise by about 4 a frame; without melting the last one would fall to the first at once.
        int jump = all[period - 1][0] - all[0][0];
        for (int i = period; i < period + melt; i++)
        {
            Math.Abs(all[i][0] - all[i - 1][0]).ShouldBeLessThan(jump / 5, $"at frame {i}");
        }

        foreach (int first in (ReadOnlySpan<int>)[1, 24, 25, period - 1, period, period + 3, period + melt])
        {
            using BackdropFilm later = new(made, layout, frames, 25);
            int number = first < period ? first + period : first;
            later.At(number + period).ToArray().ShouldBe(all[number]);
            later.At(number + period + 1).ToArray().ShouldBe(all[number + 1 < 2 * period ? number + 1 : period]);
        }
    }

    [Fact]
    public async Task What_is_no_film_is_refused()
    {
        string text = Path.Combine(_folder.FullName, "film");
        await File.WriteAllTextAsync(text, "a film, it says", Cancellation);

        InvalidDropException refused = await Should.ThrowAsync<InvalidDropException>(() => Make(text, Path.Combine(_folder.FullName, "made.mp4")));

        (refused.Kind, refused.Sentence.English).ShouldBe((FailureKind.BadBackground, "The background film is none of MP4, MOV and WebM by its content."));
    }

    [Fact]
    public async Task A_film_that_is_cut_short_is_refused()
    {
        string film = await Film("mp4", "libx264", 25, 2), half = Path.Combine(_folder.FullName, "half");
        byte[] bytes = await File.ReadAllBytesAsync(film, Cancellation);
        await File.WriteAllBytesAsync(half, bytes[..(bytes.Length / 2)], Cancellation);

        InvalidDropException refused = await Should.ThrowAsync<InvalidDropException>(() => Make(half, Path.Combine(_folder.FullName, "made.mp4")));

        refused.Sentence.English.ShouldContain("cannot be decoded");
        refused.Sentence.Chinese.ShouldMatch(@"\p{IsCJKUnifiedIdeographs}");
    }

    [Fact]
    public async Task A_film_of_more_than_two_minutes_is_refused()
    {
        string film = await Film("mp4", "libx264", 1, 125);

        InvalidDropException refused = await Should.ThrowAsync<InvalidDropException>(() => Make(film, Path.Combine(_folder.FullName, "made.mp4"), 16, 16));

        refused.Sentence.English.ShouldContain("longer than 120 seconds");
    }

    [Fact]
    public void Before_a_film_the_person_is_drawn_and_all_else_is_the_film()
    {
        PreparedPortrait portrait = PuppetPortrait.Make();
        PuppetRenderer renderer = new(FaceRig.Build(portrait), still: false, filmed: true);
        byte[] frame = new byte[renderer.Frame.Bytes], backdrop = new byte[renderer.Frame.Bytes], plain = new byte[renderer.Frame.Bytes];
        new Random(5).NextBytes(backdrop);
        new PuppetRenderer(FaceRig.Build(portrait)).Render(default, plain);

        renderer.Render(default, frame, backdrop);

        int person = 0;
        for (int at = 0; at < portrait.Matte.Length; at++)
        {
            if (portrait.Matte[at] is 0 or 255)
            {
                person += portrait.Matte[at] / 255;
                frame[at].ShouldBe(portrait.Matte[at] == 0 ? backdrop[at] : plain[at]);
            }
        }

        person.ShouldBeGreaterThan(10_000);
    }

    [Fact]
    public void Drawing_before_a_film_allocates_nothing()
    {
        PuppetRenderer renderer = new(FaceRig.Build(PuppetPortrait.Make()), filmed: true);
        byte[] frame = new byte[renderer.Frame.Bytes], backdrop = new byte[renderer.Frame.Bytes];
        renderer.Render(new FaceMotion { Yaw = 3, Jaw = .1f }, frame, backdrop);

        long before = GC.GetAllocatedBytesForCurrentThread();
        renderer.Render(new FaceMotion { Yaw = 4, Jaw = .05f }, frame, backdrop);

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBe(0);
    }

    private static Task<int> Make(string film, string made, int width = 160, int height = 90) => new BackdropMaker(TimeProvider.System).Make(film, made, width, height, 25, Cancellation);

    private async Task<string> Film(string extension, string codec, int rate, int seconds)
    {
        string film = Path.Combine(_folder.FullName, "source." + extension);
        string[] arguments =
        [
            "-nostdin", "-v", "error", "-f", "lavfi", "-i", $"color=black:size=64x48:rate={rate}:duration={seconds}", "-f", "lavfi", "-i", $"sine=duration={seconds}",
            "-vf", "geq=lum='16+mod(4*T*25\\,200)':cb=128:cr=128", "-c:v", codec, "-pix_fmt", "yuv420p", "-y", film,
        ];
        using Process process = Process.Start(new ProcessStartInfo("ffmpeg", arguments) { UseShellExecute = false })!;
        await process.WaitForExitAsync(Cancellation);
        process.ExitCode.ShouldBe(0);
        return film;
    }
}
