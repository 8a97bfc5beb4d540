using AlinFunctions.GpuWorker.Hearing;
using AlinFunctions.GpuWorker.Portrait;
using AlinFunctions.Instruments.Hearing;
using AlinFunctions.Instruments.Seeing;
using AlinFunctions.Models.Store;
using AlinFunctions.Pipeline.Delivery;
using AlinFunctions.Pipeline.Vocoder;

namespace AlinFunctions.EndToEnd.Tests;

[Collection(nameof(RenderedCollection))]
public sealed class RenderedVideoTests(RenderedStack rendered)
{
    private static ModelStore Models => new(new ModelStoreOptions { CacheFolder = Repository.Cache });

    [Theory]
    [InlineData("en")]
    [InlineData("zh")]
    public void The_file_is_an_mp4_that_plays_everywhere(string language)
    {
        Mp4Facts facts = rendered.Clip(language).Facts;

        facts.VideoCodec.ShouldBe("h264");
        facts.PixelFormat.ShouldBe("yuv420p");
        facts.Colour.ShouldContain("bt709");
        facts.FramesPerSecond.ShouldBe(25);
        (facts.Width, facts.Height).ShouldBe((480, 480));
        facts.AudioCodec.ShouldBe("aac");
        facts.SampleRate.ShouldBe(48000);
        facts.CaptionCodec.ShouldBe("mov_text");
        facts.FastStart.ShouldBeTrue();
        facts.Tags.Values.ShouldContain(value => value.Contains("AI-generated", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("zh")]
    public void The_video_is_as_long_as_its_segments(string language)
    {
        RenderedClip clip = rendered.Clip(language);
        double spoken = clip.Cut.Segments.Sum(segment => (double)segment.SampleCount) / clip.Tracks[0].SampleRate;

        clip.Facts.Frames.ShouldBe(clip.Cut.Segments.Sum(segment => segment.FrameCount));
        clip.Facts.VideoSeconds.ShouldBe(spoken, tolerance: 1.0 / 25);
        clip.Facts.AudioSeconds.ShouldBe(clip.Facts.VideoSeconds, tolerance: 1.0 / 25);
    }

    [Fact]
    public async Task Whisper_hears_the_english_script()
    {
        RenderedClip clip = rendered.Clip("en");

        string heard = await Hear(clip, "base");

        ErrorRate.Words(clip.Script, heard).ShouldBeLessThanOrEqualTo(0.05, heard);
    }

    [Fact]
    public async Task Whisper_hears_the_chinese_script()
    {
        RenderedClip clip = rendered.Clip("zh");
        MandarinTranscript transcript = await MandarinTranscript.Load(Models, CancellationToken.None);

        string heard = await Hear(clip, "base");

        ErrorRate.Characters(transcript, clip.Script, heard).ShouldBeLessThanOrEqualTo(0.05, heard);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("zh")]
    public void Lips_follow_the_phonemes(string language)
    {
        RenderedClip clip = rendered.Clip(language);

        LagCorrelation follows = LipRuler.Follows(LipRuler.Openings(clip.Faces), SpokenOpenings.Of(clip));

        follows.Best.ShouldBeGreaterThanOrEqualTo(0.6);
        Math.Abs(follows.Lag).ShouldBeLessThanOrEqualTo(1);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("zh")]
    public async Task The_person_stays_the_person(string language)
    {
        RenderedClip clip = rendered.Clip(language);
        using FaceWatcher watcher = await FaceWatcher.Open(Models);
        using IdentityRuler ruler = await IdentityRuler.Open(Models);
        Photo portrait = await new PhotoDecoder(TimeProvider.System).Decode(await File.ReadAllBytesAsync(Repository.Portrait), CancellationToken.None);
        float[] person = ruler.Embed(portrait, watcher.Look(portrait));

        float[] likenesses = await ruler.Likenesses(person, clip.File, clip.Faces, every: 5);

        float[] sorted = [.. likenesses.Order()];
        likenesses.Average().ShouldBeGreaterThanOrEqualTo(0.88f);
        sorted[sorted.Length / 20].ShouldBeGreaterThanOrEqualTo(0.80f);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("zh")]
    public async Task The_manifest_says_what_the_video_was_made_from_and_with(string language)
    {
        RenderedClip clip = rendered.Clip(language);

        JobManifest manifest = (await new Drops(rendered.Stack).Read<JobManifest>(clip.Record.Video!.Manifest))!;

        manifest.AiGenerated.ShouldBeTrue();
        manifest.Seed.ShouldBe(7);
        manifest.Inputs.Select(input => input.Name).ShouldBe(["job.json", "script.txt", "portrait.jpg"], ignoreOrder: true);
        manifest.Inputs.ShouldAllBe(input => input.Sha256.Length == 64);
        manifest.Models.ShouldContain(model => model.Id == "kokoro-acoustic");
        manifest.Models.ShouldAllBe(model => model.Sha256.Length == 64 && model.Licence.Length > 0);
        manifest.Stages.Select(stage => stage.Stage).Distinct(StringComparer.Ordinal).ShouldBe(["PreparePortrait", "SynthesizeSpeech", "Vocode", "AnimateSegment", "ComposeVideo"], ignoreOrder: true);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("zh")]
    public async Task Captions_hold_every_word_of_the_script(string language)
    {
        RenderedClip clip = rendered.Clip(language);
        string file = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():n}.vtt");

        await new Drops(rendered.Stack).Fetch(clip.Record.Video!.WebVtt, file);

        string text = string.Concat(File.ReadLines(file).Skip(1).Where(line => !line.Contains("-->", StringComparison.Ordinal)));
        Letters(text).ShouldBe(Letters(clip.Script));
        File.Delete(file);
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));

    private static async Task<string> Hear(RenderedClip clip, string size)
    {
        string wave = Path.ChangeExtension(clip.File, ".wav");
        await MediaTool.Run("ffmpeg", ["-nostdin", "-y", "-loglevel", "error", "-i", clip.File, "-vn", "-ac", "1", "-ar", "16000", "-c:a", "pcm_s16le", "-bitexact", wave], CancellationToken.None);
        await using FileStream stream = File.OpenRead(wave);
        using WhisperEar ear = await WhisperEar.Open(Models, size, threads: 2, CancellationToken.None);
        return ear.Hear(WaveFile.Read(stream), clip.Language);
    }
}
