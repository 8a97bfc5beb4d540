using AlinFunctions.GpuWorker.Hearing;
using AlinFunctions.Instruments.Seeing;
using AlinFunctions.Pipeline.Hearing;
using AlinFunctions.Pipeline.Jobs;

namespace AlinFunctions.GpuWorker.Tests.Hearing;

public sealed class AudioDecoderTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("audio-").FullName;

    [Theory]
    [InlineData("wav", "-c:a pcm_s24le -ar 96000")]
    [InlineData("wav", "-c:a pcm_f32le -ar 8000")]
    [InlineData("mp3", "-c:a libmp3lame -ar 44100")]
    [InlineData("m4a", "-c:a aac -ar 48000")]
    [InlineData("aac", "-c:a aac -ar 44100")]
    [InlineData("flac", "-c:a flac -ar 22050")]
    [InlineData("ogg", "-c:a libvorbis -ar 44100")]
    [InlineData("opus", "-c:a libopus -ar 48000")]
    public async Task Every_format_is_decoded_by_its_content_to_one_channel(string extension, string codec)
    {
        string file = await Make(extension, "sine=frequency=500:duration=2", $"-ac 2 {codec}");
        string renamed = Path.Combine(_folder, "recording");
        File.Move(file, renamed);

        (int count, List<float> samples) = await Decode(renamed);

        count.ShouldBe(samples.Count);
        ((double)count / SoundFrames.SampleRate).ShouldBe(2, tolerance: 0.08);
        int middle = count / 2;
        int crossings = Enumerable.Range(middle - 6000, 12_000).Count(i => samples[i] < 0 != samples[i + 1] < 0);
        ((double)crossings).ShouldBe(500, tolerance: 3);
    }

    [Theory]
    [InlineData("RIFF....WAVEfmt nothing of the kind", "starts as WAV")]
    [InlineData("OggSnothing of the kind", "starts as Ogg")]
    [InlineData("fLaCnothing of the kind", "starts as FLAC")]
    [InlineData("ID3\u0004........nothing of the kind", "starts as MP3")]
    [InlineData("....ftypM4A nothing of the kind", "starts as M4A")]
    [InlineData("#EXTM3U\nhttp://example.org/a.mp3", "its content is text")]
    public async Task What_only_begins_as_sound_is_refused(string content, string says)
    {
        string file = Path.Combine(_folder, "recording");
        await File.WriteAllTextAsync(file, content, System.Text.Encoding.Latin1, TestContext.Current.CancellationToken);

        InvalidDropException refused = await Should.ThrowAsync<InvalidDropException>(() => Decode(file));

        refused.Kind.ShouldBe(FailureKind.BadAudio);
        refused.Sentence.English.ShouldContain(says);
    }

    [Theory]
    [InlineData("flac", "-c:a flac")]
    [InlineData("m4a", "-c:a aac -movflags +faststart")]
    public async Task Half_of_a_file_is_not_taken_for_the_whole(string extension, string codec)
    {
        string file = await Make(extension, "anoisesrc=d=20:a=0.1", codec);
        byte[] whole = await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);
        await File.WriteAllBytesAsync(file, whole[..(whole.Length / 2)], TestContext.Current.CancellationToken);

        InvalidDropException refused = await Should.ThrowAsync<InvalidDropException>(() => Decode(file));

        refused.Sentence.English.ShouldStartWith("The recording says that it lasts 20.0 seconds and ends after ");
    }

    [Fact]
    public async Task Ten_hours_are_refused_when_half_an_hour_of_them_is_decoded()
    {
        string file = await Make("flac", "anullsrc=r=8000:cl=mono:d=36000", "-c:a flac");

        InvalidDropException refused = await Should.ThrowAsync<InvalidDropException>(() => Decode(file));

        refused.Sentence.English.ShouldBe("The recording is longer than 30 minutes; split it into several videos.");
    }

    [Fact]
    public async Task A_film_without_sound_and_a_click_are_refused()
    {
        string film = await Make("mp4", "color=c=red:s=64x64:d=1", "-c:v libx264"), click = await Make("wav", "sine=duration=0.2", "-c:a pcm_s16le");

        (await Should.ThrowAsync<InvalidDropException>(() => Decode(film))).Sentence.English.ShouldContain("no sound can be decoded");
        (await Should.ThrowAsync<InvalidDropException>(() => Decode(click))).Sentence.English.ShouldContain("0.20 seconds");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static async Task<(int Count, List<float> Samples)> Decode(string file)
    {
        var samples = new List<float>();
        int count = await new AudioDecoder(TimeProvider.System).Decode(
            file,
            block =>
            {
                samples.AddRange(block.Span);
                return ValueTask.CompletedTask;
            },
            TestContext.Current.CancellationToken);
        return (count, samples);
    }

    private async Task<string> Make(string extension, string source, string arguments)
    {
        string file = Path.Combine(_folder, $"made.{extension}");
        await MediaTool.Run("ffmpeg", ["-nostdin", "-y", "-loglevel", "error", "-f", "lavfi", "-i", source, .. arguments.Split(' '), file], TestContext.Current.CancellationToken);
        return file;
    }
}
