using System.Text;
using System.Text.Json;
using AlinFunctions.Instruments.Seeing;
using AlinFunctions.Pipeline.Delivery;
using AlinFunctions.Pipeline.Jobs;

namespace AlinFunctions.EndToEnd.Tests;

/// <summary>The sound of a rendered clip, dropped as somebody's recording: what it says when is known exactly.</summary>
[Collection(nameof(RenderedCollection))]
public sealed class RecordedVoiceTests(RenderedStack rendered)
{
    [Theory]
    [InlineData("en", "mp3", "-c:a libmp3lame -b:a 96k")]
    [InlineData("zh", "m4a", "-c:a aac -ar 44100")]
    public async Task Lips_follow_a_recording_and_captions_are_its_script(string language, string extension, string codec)
    {
        RenderedClip spoken = rendered.Clip(language);
        JobId id = await Drop($"recorded-{language}", spoken, extension, codec, new { size = 480, seed = 7 }, spoken.Script);

        RenderedClip recorded = await RenderedClip.Watch(rendered.Stack, id, $"recorded-{language}", language, spoken.Script);

        Follows(recorded, spoken, least: 0.6);
        recorded.Facts.VideoSeconds.ShouldBe(spoken.Facts.VideoSeconds, tolerance: 0.12);
        recorded.Facts.AudioSeconds.ShouldBe(recorded.Facts.VideoSeconds, tolerance: 1.0 / 25);
        Letters(await Captions(recorded)).ShouldBe(Letters(spoken.Script));
        JobManifest manifest = (await new Drops(rendered.Stack).Read<JobManifest>(recorded.Record.Video!.Manifest))!;
        (manifest.Language, manifest.Voice).ShouldBe((language, ""));
        manifest.Models.ShouldNotContain(model => model.Id.StartsWith("kokoro", StringComparison.Ordinal));
        manifest.Stages.Select(stage => stage.Stage).ShouldContain("HearAudio");
    }

    [Fact]
    public async Task Lips_follow_a_recording_of_which_nothing_is_known_and_it_has_no_captions()
    {
        RenderedClip spoken = rendered.Clip("en");
        JobId id = await Drop("recorded-bare", spoken, "opus", "-c:a libopus -b:a 48k", new { size = 480, seed = 7 }, script: null);

        RenderedClip recorded = await RenderedClip.Watch(rendered.Stack, id, "recorded-bare", "en", "");

        Follows(recorded, spoken, least: 0.4);
        Letters(await Captions(recorded)).ShouldBeEmpty();
    }

    [Fact]
    [Trait("Category", "Long")]
    public async Task What_is_said_is_written_down_when_asked_for()
    {
        RenderedClip spoken = rendered.Clip("en");
        JobId id = await Drop("recorded-heard", spoken, "flac", "-c:a flac", new { size = 480, seed = 7, captions = "hear" }, script: null);

        RenderedClip recorded = await RenderedClip.Watch(rendered.Stack, id, "recorded-heard", "en", "");

        Follows(recorded, spoken, least: 0.6);
        Instruments.Hearing.ErrorRate.Words(spoken.Script, await Captions(recorded)).ShouldBeLessThanOrEqualTo(0.1);
    }

    private static void Follows(RenderedClip recorded, RenderedClip spoken, double least)
    {
        LagCorrelation follows = LipRuler.Follows(LipRuler.Openings(recorded.Faces), SpokenOpenings.Of(spoken));
        follows.Best.ShouldBeGreaterThanOrEqualTo(least);
        Math.Abs(follows.Lag).ShouldBeLessThanOrEqualTo(1);
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));

    private async Task<JobId> Drop(string folder, RenderedClip spoken, string extension, string codec, object options, string? script)
    {
        string audio = Path.ChangeExtension(spoken.File, extension);
        await MediaTool.Run("ffmpeg", ["-nostdin", "-y", "-loglevel", "error", "-i", spoken.File, "-vn", "-sn", "-map_metadata", "-1", .. codec.Split(' '), audio], CancellationToken.None);
        var files = new List<(string, byte[])>
        {
            ("job.json", JsonSerializer.SerializeToUtf8Bytes(options)),
            ($"audio.{extension}", await File.ReadAllBytesAsync(audio)),
            ("portrait.jpg", await File.ReadAllBytesAsync(Repository.Portrait)),
        };
        if (script is not null)
        {
            files.Insert(1, ("script.txt", Encoding.UTF8.GetBytes(script)));
        }

        return await new Drops(rendered.Stack).Drop(folder, [.. files]);
    }

    private async Task<string> Captions(RenderedClip clip)
    {
        string file = Path.ChangeExtension(clip.File, ".vtt");
        await new Drops(rendered.Stack).Fetch(clip.Record.Video!.WebVtt, file);
        return string.Join(' ', File.ReadLines(file).Skip(1).Where(line => !line.Contains("-->", StringComparison.Ordinal)));
    }
}
