using System.Diagnostics;
using AlinFunctions.GpuWorker.Composition;
using AlinFunctions.Pipeline.Animation;
using FFMpegCore.Exceptions;

namespace AlinFunctions.GpuWorker.Tests.Composition;

public sealed class ClipEncoderTests : IDisposable
{
    private readonly Media _media = new();

    public void Dispose() => _media.Dispose();

    [Theory]
    [InlineData(25, 1)]
    [InlineData(25, 37)]
    [InlineData(30, 131)]
    public async Task A_clip_has_exactly_its_frames_each_at_its_own_time(int fps, int count)
    {
        string clip = await _media.Clip("a.mp4", new FrameRange(1_000, count), fps);

        string[] times = await Media.Probe(clip, "-select_streams", "v", "-show_entries", "packet=pts,dts");

        times.ShouldBe(Enumerable.Range(0, count).Select(frame => $"{frame * 512},{frame * 512}"));
    }

    [Fact]
    public async Task A_clip_is_h264_in_yuv420p_and_says_bt709_in_limited_range()
    {
        string clip = await _media.Clip("a.mp4", new FrameRange(0, 5));

        string[] facts = await Media.Probe(
            clip, "-select_streams", "v", "-show_entries", "stream=codec_name,width,height,pix_fmt,color_range,color_space,color_transfer,color_primaries,has_b_frames,r_frame_rate");

        facts.ShouldBe(["h264,320,180,0,yuv420p,tv,bt709,bt709,bt709,25/1"]);
    }

    [Fact]
    public async Task Frames_come_back_as_they_were_drawn()
    {
        string clip = await _media.Clip("a.mp4", new FrameRange(40, 12));
        await Media.Run("ffmpeg", "-v", "error", "-i", clip, "-f", "rawvideo", "-pix_fmt", "yuv420p", _media.Path("a.yuv"));
        byte[] decoded = await File.ReadAllBytesAsync(_media.Path("a.yuv"));
        byte[] drawn = new byte[Media.Width * Media.Height * 3 / 2];

        decoded.Length.ShouldBe(12 * drawn.Length);
        for (int frame = 0; frame < 12; frame++)
        {
            Media.DrawBar(40 + frame, drawn);
            double error = drawn.Zip(decoded.Skip(frame * drawn.Length)).Average(pair => Math.Abs(pair.First - pair.Second));
            error.ShouldBeLessThan(1.5, $"frame {frame}");
        }
    }

    [Fact]
    public async Task The_same_frames_give_the_same_file()
    {
        string first = await _media.Clip("a.mp4", new FrameRange(3, 30));
        string second = await _media.Clip("b.mp4", new FrameRange(3, 30));

        (await File.ReadAllBytesAsync(second)).ShouldBe(await File.ReadAllBytesAsync(first));
    }

    [Fact]
    public async Task Cancelling_ends_ffmpeg()
    {
        using CancellationTokenSource cancel = new();
        string path = _media.Path("endless.mp4");
        ClipRequest endless = new(Media.Width, Media.Height, 25, new FrameRange(0, int.MaxValue));

        Task encoding = ClipEncoder.Encode(
            endless,
            (frame, i420) =>
            {
                Media.DrawBar(frame, i420);
                if (frame == 200)
                {
                    Encoders(path).ShouldBe(1);
                    cancel.Cancel();
                }
            },
            path,
            cancel.Token);

        await Should.ThrowAsync<OperationCanceledException>(encoding);
        Encoders(path).ShouldBe(0);
    }

    [Fact]
    public async Task A_frame_that_cannot_be_drawn_ends_ffmpeg_and_says_why()
    {
        string path = _media.Path("broken.mp4");
        ClipRequest request = new(Media.Width, Media.Height, 25, new FrameRange(0, 1_000));

        FFMpegException thrown = await Should.ThrowAsync<FFMpegException>(ClipEncoder.Encode(
            request,
            (frame, i420) => throw new InvalidOperationException("no face"),
            path,
            CancellationToken.None));

        thrown.InnerException.ShouldBeOfType<InvalidOperationException>().Message.ShouldBe("no face");
        Encoders(path).ShouldBe(0);
    }

    [Fact]
    public async Task A_file_that_cannot_be_written_fails_with_what_ffmpeg_said()
    {
        FFMpegException thrown = await Should.ThrowAsync<FFMpegException>(_media.Clip("no/such/folder.mp4", new FrameRange(0, 400)));

        thrown.FFMpegErrorOutput.ShouldContain("No such file or directory");
    }

    [Theory]
    [InlineData(321, 180, 5)]
    [InlineData(320, 0, 5)]
    [InlineData(320, 180, 0)]
    public async Task Odd_sides_and_empty_clips_are_refused(int width, int height, int count)
    {
        ClipRequest request = new(width, height, 25, new FrameRange(0, count));

        await Should.ThrowAsync<ArgumentException>(ClipEncoder.Encode(request, Media.DrawBar, _media.Path("a.mp4"), CancellationToken.None));
    }

    /// <summary>How many ffmpeg processes write a file, by their command lines.</summary>
    private static int Encoders(string path) =>
        Process.GetProcessesByName("ffmpeg").Count(process =>
        {
            using (process)
            {
                try
                {
                    return File.ReadAllText($"/proc/{process.Id}/cmdline").Contains(path, StringComparison.Ordinal);
                }
                catch (Exception e) when (e is IOException or UnauthorizedAccessException)
                {
                    return false;
                }
            }
        });
}
