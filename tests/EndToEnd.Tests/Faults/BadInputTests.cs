using AlinFunctions.Pipeline.Jobs;
using AlinFunctions.Pipeline.Vocoder;

namespace AlinFunctions.EndToEnd.Tests.Faults;

[Collection(nameof(FaultCollection))]
public sealed class BadInputTests(DisturbedStack product)
{
    [Fact]
    public async Task Every_bad_drop_is_refused_in_words_and_a_good_one_among_them_is_rendered()
    {
        IReadOnlyList<BadDrop> bad = await BadDrops();
        JobId good = await product.DropClip("good");
        JobId[] jobs = await Task.WhenAll(bad.Select(drop => drop.Drop(product.Drops)));

        JobRecord[] records = await Task.WhenAll(jobs.Select(product.Drops.End));

        await product.OneVideo(good);
        records.ShouldSatisfyAllConditions([.. bad.Zip(records, Refused)]);
        (await product.Records("bad-")).Count.ShouldBe(bad.Count);
        foreach (JobId job in jobs)
        {
            (await product.Published(job)).ShouldBeEmpty();
        }
    }

    private static Action<JobRecord[]> Refused(BadDrop drop, JobRecord record) => _ =>
    {
        record.State.ShouldBe(JobState.Failed, drop.Name);
        record.Failure!.Kind.ShouldBe(drop.Kind, $"{drop.Name}: {record.Failure.Sentence.English}");
        record.Failure.Sentence.English.ShouldContain(drop.Says, Case.Insensitive, drop.Name);
        record.Failure.Sentence.Chinese.ShouldContain(c => c >= '\u4e00' && c <= '\u9fff', drop.Name);
        record.Finished.ShouldNotBeNull(drop.Name);
    };

    private static byte[] Silence()
    {
        using var stream = new MemoryStream();
        WaveFile.Write(stream, new SpokenWave(24_000, new float[48_000]));
        return stream.ToArray();
    }

    private static async Task<IReadOnlyList<BadDrop>> BadDrops() =>
    [
        new("empty-script", FailureKind.BadScript, "empty") { Script = [] },
        // "Hello, world" in Chinese, as GB18030 writes it.
        new("not-utf8", FailureKind.BadScript, "GB18030") { Script = Convert.FromHexString("C4E3BAC3A3ACCAC0BDE7A1A3") },
        new("one-megabyte", FailureKind.BadScript, "characters") { Script = [.. Enumerable.Repeat((byte)'a', 1 << 20)] },
        new("only-marks", FailureKind.BadScript, "script") { Script = "... !? —\n\n***"u8.ToArray() },
        new("no-face", FailureKind.BadFace, "no face") { Portrait = await BadPictures.NoFace() },
        new("two-faces", FailureKind.BadFace, "2 faces") { Portrait = await BadPictures.Twins() },
        new("one-pixel", FailureKind.BadPortrait, "1 x 1") { Portrait = await BadPictures.OnePixel(), PortraitName = "portrait.png" },
        new("huge", FailureKind.BadPortrait, "20000") { Portrait = BadPictures.HugePng(), PortraitName = "portrait.png" },
        new("truncated", FailureKind.BadPortrait, "JPEG") { Portrait = BadPictures.HalfAJpeg() },
        new("zip", FailureKind.BadPortrait, "ZIP") { Portrait = BadPictures.Zip, PortraitName = "portrait.png" },
        new("unknown-voice", FailureKind.UnknownVoice, "nobody") { Options = """{"voice": "nobody"}""" },
        new("unknown-field", FailureKind.BadOption, "colour") { Options = """{"colour": "red"}""" },
        new("too-fast", FailureKind.BadOption, "speed") { Options = """{"speed": 9}""" },
        new("audio-empty", FailureKind.BadAudio, "empty") { Audio = [] },
        new("audio-text", FailureKind.BadAudio, "text") { Audio = "Once upon a time."u8.ToArray() },
        new("audio-broken", FailureKind.BadAudio, "decoded") { Audio = "RIFF....WAVEfmt and nothing more"u8.ToArray() },
        new("audio-silent", FailureKind.BadAudio, "silent") { Audio = Silence() },
        new("no-json", FailureKind.BadOption, "JSON") { Options = "size = 160" },
    ];
}
