using System.Globalization;
using System.Text.RegularExpressions;
using AlinFunctions.GpuWorker.Composition;
using AlinFunctions.Pipeline.Jobs;

namespace AlinFunctions.GpuWorker.Tests.Composition;

/// <summary>Music is low tones and speech is high ones here, so that ffmpeg's filters can hear each by itself in the finished video.</summary>
public sealed class MusicTests : IDisposable
{
    private const int Rate = 24_000;

    private readonly Media _media = new();

    public void Dispose() => _media.Dispose();

    [Fact]
    public async Task Music_steps_back_under_speech_comes_back_in_pauses_and_fades_at_the_end_at_the_loudness_of_every_video()
    {
        // 5 s of speech, 5 s of nothing, 5 s of speech.
        string mp4 = await Compose(["speech", "pause", "speech"], await Music("music.mp3", 4), level: -20);

        string report = await Media.Run("ffmpeg", "-hide_banner", "-nostats", "-i", mp4, "-map", "0:a", "-af", "ebur128=peak=true", "-f", "null", "-");
        Number(report, @"I:\s+(-?[\d.]+) LUFS").ShouldBe(-16, 0.7);
        Number(report, @"Peak:\s+(-?[\d.]+) dBFS").ShouldBeLessThan(-1);
        (await Media.Probe(mp4, "-select_streams", "a", "-show_entries", "stream=codec_name,sample_rate,channels,start_time")).ShouldBe(["aac,48000,2,0.000000"]);
        double under = await Low(mp4, 1.5, 3), pause = await Low(mp4, 7, 1.5), voice = await High(mp4, 1.5, 3);
        (pause - under).ShouldBe(8, 1);
        (voice - under).ShouldBeGreaterThan(15);

        // It is down before the first word after the pause, and gone at the end.
        (await Low(mp4, 9.9, 0.1)).ShouldBeLessThan(under + 2.5);
        (await Low(mp4, 14.8, 0.15)).ShouldBeLessThan(under - 15);
        (await Low(mp4, 0, 0.1)).ShouldBeLessThan(under - 15);
    }

    [Theory]
    [InlineData(-30)]
    [InlineData(-10)]
    public async Task Its_level_is_what_was_asked_for(double level)
    {
        string mp4 = await Compose(["speech"], await Music("music.wav", 4), level);
        string usual = await Compose(["speech"], await Music("music.wav", 4), -20);

        (await Low(mp4, 1.5, 1) - await Low(usual, 1.5, 1)).ShouldBe(level + 20, 1.2);
    }

    [Theory]
    [Trait("Category", "Long")]
    [InlineData("music.mp3")]
    [InlineData("music.wav")]
    [InlineData("music.m4a")]
    [InlineData("music.ogg")]
    [InlineData("music.flac")]
    public async Task Every_format_is_looped_to_the_length_without_a_hole(string name)
    {
        string mp4 = await Compose(["pause", "pause"], await Music(name, 2.5), level: -10);

        double[] levels = [.. await Task.WhenAll(Enumerable.Range(0, 12).Select(i => Low(mp4, 1.2 + (0.5 * i), 0.5)))];

        (levels.Max() - levels.Min()).ShouldBeLessThan(4.5);
        double.Parse((await Media.Probe(mp4, "-select_streams", "a", "-show_entries", "stream=duration"))[0], CultureInfo.InvariantCulture).ShouldBe(10, 0.001);
    }

    [Theory]
    [InlineData("noise", "The music is none of WAV, MP3, M4A, FLAC and Ogg.")]
    [InlineData("broken", "No sound can be decoded from the music; please send the file again.")]
    [InlineData("silent", "The music is silent from beginning to end.")]
    public async Task Bad_music_is_refused_in_words(string kind, string english)
    {
        string file = _media.Path("bad.mp3");
        if (kind == "silent")
        {
            await Media.Run("ffmpeg", "-v", "error", "-f", "lavfi", "-i", "anullsrc=d=2", "-f", "wav", file);
        }
        else
        {
            await File.WriteAllBytesAsync(file, kind == "noise" ? "Not a sound at all."u8.ToArray() : [.. "fLaC"u8, .. new byte[4_000]], TestContext.Current.CancellationToken);
        }

        InvalidDropException refused = await Should.ThrowAsync<InvalidDropException>(Compose(["speech"], file, -20));

        (refused.Kind, refused.Sentence.English).ShouldBe((FailureKind.BadMusic, english));
    }

    private async Task<string> Music(string name, double seconds)
    {
        string path = _media.Path(name);
        string tones = string.Create(CultureInfo.InvariantCulture, $"aevalsrc=0.3*sin(2*PI*110*t)+0.2*sin(2*PI*165*t)|0.3*sin(2*PI*110*t)+0.2*sin(2*PI*82*t):d={seconds}:s=44100");
        await Media.Run("ffmpeg", "-v", "error", "-y", "-f", "lavfi", "-i", tones, path);
        return path;
    }

    private async Task<string> Compose(string[] parts, string music, double level)
    {
        string clip = await _media.Clip("five.mp4", new(0, 125));
        List<ComposePart> all = [];
        foreach (string part in parts)
        {
            string wave = _media.Path($"{part}.wav");
            string source = part == "speech" ? "aevalsrc=0.2*(0.5+0.5*sin(2*PI*4*t))*sin(2*PI*1500*t):d=5:s=24000" : "anullsrc=r=24000:cl=mono:d=5";
            await Media.Run("ffmpeg", "-v", "error", "-y", "-f", "lavfi", "-i", source, "-ac", "1", wave);
            all.Add(new ComposePart(clip, 125, wave, 5 * Rate));
        }

        string mp4 = _media.Path($"{Guid.NewGuid():n}.mp4");
        ComposeRequest request = Media.Request(all) with { Captions = [], Music = new ComposeMusic(music, level) };
        await VideoComposer.Compose(request, mp4, _media.Path("poster.jpg"), TestContext.Current.CancellationToken);
        return mp4;
    }

    private static Task<double> Low(string mp4, double from, double seconds) => Level(mp4, from, seconds, "lowpass=f=400,lowpass=f=400");

    private static Task<double> High(string mp4, double from, double seconds) => Level(mp4, from, seconds, "highpass=f=900,highpass=f=900");

    private static async Task<double> Level(string mp4, double from, double seconds, string filter)
    {
        string chain = string.Create(CultureInfo.InvariantCulture, $"{filter},atrim={from}:{from + seconds},volumedetect");
        return Number(await Media.Run("ffmpeg", "-hide_banner", "-nostats", "-i", mp4, "-map", "0:a", "-af", chain, "-f", "null", "-"), @"mean_volume: (-?[\d.]+) dB");
    }

    private static double Number(string report, string pattern) =>
        double.Parse(Regex.Matches(report, pattern, RegexOptions.None, TimeSpan.FromSeconds(1))[^1].Groups[1].Value, CultureInfo.InvariantCulture);
}
