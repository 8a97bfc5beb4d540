using AlinFunctions.GpuWorker.Inference;
using AlinFunctions.GpuWorker.Portrait;
using AlinFunctions.GpuWorker.Tests.Composition;
using AlinFunctions.GpuWorker.Watching;
using AlinFunctions.Models;
using AlinFunctions.Models.Store;
using AlinFunctions.Pipeline.Animation;
using AlinFunctions.Pipeline.Jobs;
using Microsoft.Extensions.Options;

namespace AlinFunctions.GpuWorker.Tests.Watching;

/// <summary>Films that ffmpeg makes here, watched by the real networks.</summary>
public sealed class FilmWatcherTests : IDisposable
{
    private readonly Media _media = new();

    public void Dispose() => _media.Dispose();

    [Theory]
    [InlineData("roll.mp4", "libx264")]
    [InlineData("roll.mov", "mpeg4")]
    [InlineData("roll.webm", "libvpx")]
    public async Task A_portrait_that_is_tilted_in_a_film_is_measured_frame_by_frame_at_twenty_five_a_second(string name, string codec)
    {
        // The photo swings by 5 degrees clockwise and back, once in 2 s, at 30 frames a second.
        await Film(name, codec, "rotate=a='5*PI/180*sin(PI*t)':fillcolor=gray", seconds: 2);

        ReferenceMotion motion = ReferenceReader.Pose(await Watch(name, ReferenceUse.Pose));

        motion.Roll!.Count.ShouldBeInRange(49, 51);
        ((double)motion.Roll[12]).ShouldBe(5, 1);
        ((double)motion.Roll[37]).ShouldBe(-5, 1);
        motion.Yaw!.ShouldAllBe(angle => Math.Abs(angle) < 2);
    }

    [Fact]
    public async Task A_film_that_cannot_be_followed_is_refused_in_words()
    {
        await Media.Run("ffmpeg", "-v", "error", "-f", "lavfi", "-i", "testsrc=d=1:s=320x240:r=25", _media.Path("nobody.mp4"));
        await Media.Run("ffmpeg", "-v", "error", "-f", "lavfi", "-i", "color=gray:d=62:s=64x64:r=5", _media.Path("long.mp4"));
        await Media.Run("ffmpeg", "-v", "error", "-f", "lavfi", "-i", "color=gray:d=0.2:s=64x64:r=25", _media.Path("short.mp4"));
        await Media.Run("ffmpeg", "-v", "error", "-f", "lavfi", "-i", "sine=d=1", _media.Path("sound.mp4"));
        await File.WriteAllBytesAsync(_media.Path("broken.mp4"), [0, 0, 0, 24, .. "ftypisom"u8, .. new byte[3_000]], TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(_media.Path("text.mp4"), "Not a film.", TestContext.Current.CancellationToken);

        (await Refused("nobody.mp4")).ShouldBe("A face is seen in 0 percent of the pose video; at least half of it must show one from the front.");
        (await Refused("long.mp4")).ShouldBe("The pose video is longer than 60 seconds.");
        (await Refused("short.mp4")).ShouldBe("The pose video lasts 0.20 seconds; at least half a second is needed.");
        (await Refused("sound.mp4")).ShouldBe("No pictures can be decoded from the pose video; please send the file again.");
        (await Refused("broken.mp4")).ShouldBe("No pictures can be decoded from the pose video; please send the file again.");
        (await Refused("text.mp4")).ShouldBe("The pose video is none of MP4, MOV and WebM.");
    }

    private async Task<string> Refused(string name)
    {
        InvalidDropException refused = await Should.ThrowAsync<InvalidDropException>(async () => ReferenceReader.Pose(await Watch(name, ReferenceUse.Pose)));
        refused.Kind.ShouldBe(FailureKind.BadReference);
        return refused.Sentence.English;
    }

    private Task Film(string name, string codec, string filter, int seconds) => Media.Run(
        "ffmpeg", "-v", "error", "-loop", "1", "-framerate", "30", "-t", $"{seconds}", "-i", TestCache.Sample("grace_hopper.jpg"),
        "-vf", $"{filter},format=yuv420p", "-c:v", codec, "-b:v", "2M", _media.Path(name));

    private async Task<IReadOnlyList<WatchedFace?>> Watch(string name, ReferenceUse use)
    {
        ModelStore models = TestCache.Store();
        SessionFactory sessions = new(Options.Create(new InferenceOptions()));
        using var detector = new FaceDetector(sessions, await models.Get(ModelId.FaceDetector, TestContext.Current.CancellationToken));
        using var mesher = new FaceMesher(sessions, await models.Get(ModelId.AttentionMesh, TestContext.Current.CancellationToken));
        return await new FilmWatcher(new FaceFinder(detector, mesher), mesher).Watch(_media.Path(name), use, TestContext.Current.CancellationToken);
    }
}
