using AlinFunctions.Pipeline.Speech.Piper;

namespace AlinFunctions.Pipeline.Tests.Speech.Piper;

public sealed class LatentFeaturesFileTests
{
    private static readonly LatentFeatures Features = new()
    {
        Speaker = 12,
        Latent = [.. Enumerable.Range(0, LatentFeatures.Size * 5).Select(i => i / 7f)],
        FirstFrame = 1,
        EndFrame = 4,
        PauseSamples = 100,
    };

    [Fact]
    public void What_is_written_is_read_bit_for_bit()
    {
        LatentFeatures read = LatentFeaturesFile.Read(new MemoryStream(Written()));

        read.Latent.ShouldBe(Features.Latent);
        (read with { Latent = Features.Latent }).ShouldBe(Features);
        read.SampleCount.ShouldBe((3 * 256) + 100);
    }

    [Fact]
    public void It_is_recognised_by_its_first_bytes()
    {
        LatentFeaturesFile.Recognizes(Written()).ShouldBeTrue();
        LatentFeaturesFile.Recognizes("ALAF0000"u8).ShouldBeFalse();
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(4, 9)]
    [InlineData(8, 127)]
    [InlineData(16, 4)]
    [InlineData(20, 90)]
    public void A_file_that_contradicts_itself_is_refused(int at, byte value)
    {
        byte[] file = Written();
        file[at] = value;
        file[at + 1] = at == 8 ? (byte)255 : file[at + 1];

        Should.Throw<InvalidDataException>(() => LatentFeaturesFile.Read(new MemoryStream(file)));
    }

    [Fact]
    public void A_file_that_ends_too_early_or_goes_on_is_refused()
    {
        Should.Throw<InvalidDataException>(() => LatentFeaturesFile.Read(new MemoryStream(Written()[..^1])));
        Should.Throw<InvalidDataException>(() => LatentFeaturesFile.Read(new MemoryStream([.. Written(), 0])));
    }

    private static byte[] Written()
    {
        using var stream = new MemoryStream();
        LatentFeaturesFile.Write(stream, Features);
        return stream.ToArray();
    }
}
