using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using AlinFunctions.GpuWorker.Composition;
using AlinFunctions.Pipeline.Animation;
using AlinFunctions.Pipeline.Composition;

namespace AlinFunctions.GpuWorker.Tests.Composition;

public sealed class VideoComposerTests : IDisposable
{
    private readonly Media _media = new();

    public void Dispose() => _media.Dispose();

    [Theory]
    [InlineData(25)]
    [InlineData(30)]
    public async Task Clips_of_odd_lengths_are_joined_packet_by_packet_without_being_encoded_again(int fps)
    {
        IReadOnlyList<ComposePart> parts = await _media.Parts(fps, 31_999, 120, 48_017, 90_001, 7);
        string mp4 = await Compose(Media.Request(parts, fps));

        List<string> before = [];
        foreach (ComposePart part in parts.Where(part => part.FrameCount > 0))
        {
            before.AddRange(await Hashes(part.Clip));
        }

        (await Hashes(mp4)).ShouldBe(before);
        before.Count.ShouldBe(parts.Sum(part => part.FrameCount));
        string[] times = await Media.Probe(mp4, "-select_streams", "v", "-show_entries", "packet=pts,dts");
        times.ShouldBe(Enumerable.Range(0, before.Count).Select(frame => $"{frame * 512},{frame * 512}"));
    }

    [Fact]
    public async Task Forty_short_segments_at_thirty_frames_keep_every_time_stamp_on_its_frame()
    {
        string clip = await _media.Clip("7.mp4", new(0, 7), 30);
        string wave = _media.Wave("7.wav", 5_600);
        ComposePart[] parts = [.. Enumerable.Repeat(new ComposePart(clip, 7, wave, 5_600), 40)];

        string mp4 = await Compose(Media.Request(parts, 30));

        string[] times = await Media.Probe(mp4, "-select_streams", "v", "-show_entries", "packet=pts");
        times.ShouldBe(Enumerable.Range(0, 280).Select(frame => $"{frame * 512}"));
    }

    [Fact]
    public async Task Sound_is_as_long_as_the_waves_and_starts_with_the_picture()
    {
        IReadOnlyList<ComposePart> parts = await _media.Parts(25, 31_999, 48_017);
        string mp4 = await Compose(Media.Request(parts));

        string[] streams = await Media.Probe(mp4, "-select_streams", "a", "-show_entries", "stream=codec_name,sample_rate,channels,start_time,duration");
        streams.ShouldHaveSingleItem().ShouldStartWith("aac,48000,1,0.000000,");
        double seconds = double.Parse(streams[0].Split(',')[^1], CultureInfo.InvariantCulture);
        seconds.ShouldBe((31_999 + 48_017) / 24_000.0, 0.001);
    }

    [Theory]
    [InlineData(8_000)]
    [InlineData(16_000)]
    [InlineData(22_050)]
    [InlineData(48_000)]
    public async Task Waves_of_any_vocoder_s_rate_become_sound_of_48_kHz_and_of_their_length(int rate)
    {
        int[] counts = [(rate * 4 / 3) + 1, rate * 2];
        string mp4 = await Compose(Media.Request(await _media.PartsAt(rate, 25, counts)));

        string[] streams = await Media.Probe(mp4, "-select_streams", "a", "-show_entries", "stream=codec_name,sample_rate,channels,start_time,duration");
        streams.ShouldHaveSingleItem().ShouldStartWith("aac,48000,1,0.000000,");
        double.Parse(streams[0].Split(',')[^1], CultureInfo.InvariantCulture).ShouldBe((double)counts.Sum() / rate, 0.001);
    }

    [Fact]
    public async Task A_click_in_the_last_wave_is_heard_where_the_timeline_puts_it()
    {
        // 90 s of picture and sound in 30 odd segments; the only sound is one click near the end.
        int[] counts = [.. Enumerable.Repeat(72_011, 30)];
        IReadOnlyList<ComposePart> parts = Silent(await Clips(counts), counts, clickAt: 71_000);
        string mp4 = await Compose(Media.Request(parts) with { Captions = [] });
        await Media.Run("ffmpeg", "-v", "error", "-i", mp4, "-f", "f32le", "-ac", "1", _media.Path("a.raw"));

        byte[] bytes = await File.ReadAllBytesAsync(_media.Path("a.raw"));
        float[] samples = new float[bytes.Length / 4];
        Buffer.BlockCopy(bytes, 0, samples, 0, bytes.Length);
        int loudest = Enumerable.Range(0, samples.Length).MaxBy(i => Math.Abs(samples[i]));

        double expected = ((29 * 72_011) + 71_000) / 24_000.0;
        (loudest / 48_000.0).ShouldBe(expected, 0.002);
    }

    [Fact]
    public async Task Speech_ends_up_at_minus_sixteen_lufs_with_its_true_peak_under_minus_one()
    {
        foreach (double level in (double[])[0.02, 0.15])
        {
            int count = 24_000 * 6;
            string clip = await _media.Clip("six.mp4", new(0, 150));
            ComposePart part = new(clip, 150, _media.Wave("six.wav", count, level: level), count);

            string mp4 = await Compose(Media.Request([part]));
            string report = await Media.Run("ffmpeg", "-hide_banner", "-nostats", "-i", mp4, "-map", "0:a", "-af", "ebur128=peak=true", "-f", "null", "-");

            Number(report, @"I:\s+(-?[\d.]+) LUFS").ShouldBe(-16, 0.7);
            Number(report, @"Peak:\s+(-?[\d.]+) dBFS").ShouldBeLessThan(-1);
        }
    }

    [Fact]
    public async Task Silence_stays_silence()
    {
        int[] counts = [48_000];
        string mp4 = await Compose(Media.Request(Silent(await Clips(counts), counts, clickAt: null)));

        string report = await Media.Run("ffmpeg", "-hide_banner", "-i", mp4, "-map", "0:a", "-af", "volumedetect", "-f", "null", "-");
        Number(report, @"max_volume: (-?[\d.]+) dB").ShouldBeLessThan(-85);
    }

    [Fact]
    public async Task The_index_comes_before_the_pictures_so_that_it_plays_while_it_loads()
    {
        string mp4 = await Compose(Media.Request(await _media.Parts(25, 48_000)));

        string head = Encoding.Latin1.GetString(await File.ReadAllBytesAsync(mp4));
        head.IndexOf("moov", StringComparison.Ordinal).ShouldBeLessThan(head.IndexOf("mdat", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Metadata_says_that_it_is_generated_and_keeps_the_title_as_it_was_written()
    {
        ComposeRequest request = Media.Request(await _media.Parts(25, 48_000));
        string mp4 = await Compose(request);

        string json = await Media.Run("ffprobe", "-v", "error", "-of", "json", "-show_format", mp4);
        JsonElement tags = JsonDocument.Parse(json).RootElement.GetProperty("format").GetProperty("tags");

        tags.GetProperty("title").GetString().ShouldBe(request.Title);
        tags.GetProperty("comment").GetString().ShouldBe(AigcMark.Comment);
        JsonElement mark = JsonDocument.Parse(tags.GetProperty(AigcMark.Key).GetString()!).RootElement;
        mark.GetProperty("Label").GetString().ShouldBe("1");
        mark.GetProperty("ProduceID").GetString().ShouldBe("0123456789abcdef0123");
    }

    [Fact]
    public async Task Captions_are_a_soft_track_in_their_language()
    {
        string mp4 = await Compose(Media.Request(await _media.Parts(25, 72_000)));

        (await Media.Probe(mp4, "-select_streams", "s", "-show_entries", "stream=codec_name:stream_tags=language")).ShouldBe(["mov_text,zho"]);
        string text = (await Media.Run("ffmpeg", "-v", "error", "-i", mp4, "-map", "0:s", "-f", "srt", "-")).Replace("\r", string.Empty, StringComparison.Ordinal);
        text.ShouldContain("00:00:00,200 --> 00:00:01,400\nHello; 50 % = half\n<and> more");
        text.ShouldContain("00:00:01,500 --> 00:00:02,500\n你好,世界。");
    }

    [Fact]
    public async Task The_video_keeps_its_colours_and_the_poster_is_its_first_frame()
    {
        string mp4 = await Compose(Media.Request(await _media.Parts(25, 48_000)));

        (await Media.Probe(mp4, "-select_streams", "v", "-show_entries", "stream=pix_fmt,color_range,color_space,color_transfer,color_primaries"))
            .ShouldBe(["yuv420p,tv,bt709,bt709,bt709"]);
        (await Media.Probe(_media.Path("poster.jpg"), "-show_entries", "stream=codec_name,width,height")).ShouldBe(["mjpeg,320,180"]);
    }

    [Fact]
    public async Task Nothing_is_left_beside_the_video()
    {
        await Compose(Media.Request(await _media.Parts(25, 48_000)));

        Directory.GetFiles(_media.Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal).ShouldBe(["0.mp4", "0.wav", "poster.jpg", "video.mp4"]);
    }

    [Fact]
    public async Task A_clip_or_a_wave_that_is_not_what_the_timeline_counts_stops_the_join()
    {
        IReadOnlyList<ComposePart> parts = await _media.Parts(25, 48_000, 48_000);

        await Should.ThrowAsync<InvalidDataException>(Compose(Media.Request([parts[0], parts[1] with { SampleCount = 47_999 }])));
        await Should.ThrowAsync<InvalidDataException>(Compose(Media.Request([parts[0], parts[1] with { FrameCount = 51 }])));
    }

    [Fact]
    public async Task A_cancelled_join_stops()
    {
        using CancellationTokenSource cancel = new();
        await cancel.CancelAsync();
        IReadOnlyList<ComposePart> parts = await _media.Parts(25, 48_000);

        await Should.ThrowAsync<OperationCanceledException>(VideoComposer.Compose(Media.Request(parts), _media.Path("v.mp4"), _media.Path("p.jpg"), cancel.Token));
    }

    private static async Task<string[]> Hashes(string file) =>
        [.. (await Media.Run("ffmpeg", "-v", "error", "-i", file, "-map", "0:v", "-c", "copy", "-bsf:v", "h264_mp4toannexb,filter_units=remove_types=7-8", "-f", "framemd5", "-"))
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(line => !line.StartsWith('#'))
            .Select(line => line.Split(',')[^1].Trim())];

    private static double Number(string report, string pattern) =>
        double.Parse(Regex.Matches(report, pattern, RegexOptions.None, TimeSpan.FromSeconds(5))[^1].Groups[1].Value, CultureInfo.InvariantCulture);

    private async Task<string> Compose(ComposeRequest request)
    {
        string mp4 = _media.Path("video.mp4");
        await VideoComposer.Compose(request, mp4, _media.Path("poster.jpg"), CancellationToken.None);
        return mp4;
    }

    private async Task<IReadOnlyList<ComposePart>> Clips(int[] counts)
    {
        List<ComposePart> parts = [];
        foreach (TimelineSegment segment in Timeline.Lay(25, 24_000, counts).Segments)
        {
            parts.Add(new ComposePart(await _media.Clip($"{segment.Index}.mp4", segment.Frames), segment.Frames.Count, string.Empty, segment.SampleCount));
        }

        return parts;
    }

    private ComposePart[] Silent(IReadOnlyList<ComposePart> parts, int[] counts, int? clickAt) =>
        [.. parts.Select((part, i) => part with { Wave = Silence($"{i}.wav", counts[i], i == parts.Count - 1 ? clickAt : null) })];

    private string Silence(string name, int count, int? clickAt)
    {
        string path = _media.Wave(name, count, level: 0);
        if (clickAt is { } at)
        {
            using BinaryWriter writer = new(File.OpenWrite(path));
            for (int i = 0; i < 24; i++)
            {
                writer.Seek(44 + ((at - 12 + i) * 4), SeekOrigin.Begin);
                writer.Write((float)(0.5 * Math.Pow(Math.Sin(Math.PI * i / 24), 2)));
            }
        }

        return path;
    }
}
