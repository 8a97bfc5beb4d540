using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using AlinFunctions.GpuWorker.Portrait;
using AlinFunctions.Pipeline.Jobs;

namespace AlinFunctions.GpuWorker.Tests.Portrait;

public sealed class PhotoDecoderTests
{
    private readonly PhotoDecoder _decoder = new(TimeProvider.System);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_JPEG_is_decoded_whole_and_opaque()
    {
        Photo photo = await _decoder.Decode(await Hopper(), Cancellation);

        (photo.Width, photo.Height).ShouldBe((512, 512));
        Enumerable.Range(0, 512 * 512).ShouldAllBe(at => photo.Pixels[(at * 4) + 3] == 255);
    }

    [Theory]
    [InlineData("format=gray", "mjpeg")]
    [InlineData("format=gray", "png")]
    [InlineData("format=rgb48be", "png")]
    [InlineData("split[a][b];[a]palettegen=max_colors=64[p];[b][p]paletteuse", "png")]
    public async Task A_gray_a_deep_and_a_palette_picture_look_like_the_original(string filter, string codec)
    {
        Photo original = await _decoder.Decode(await Hopper(), Cancellation);

        Photo other = await _decoder.Decode(await PortraitBench.Remade(filter, codec), Cancellation);

        // Luminance within a palette's coarseness.
        Math.Abs(MeanGreen(other) - MeanGreen(original)).ShouldBeLessThan(12);
        (other.Width, other.Height).ShouldBe((512, 512));
    }

    [Fact]
    public async Task What_is_transparent_is_white()
    {
        Photo photo = await _decoder.Decode(await PortraitBench.Remade("scale=64:64,format=rgba,colorchannelmixer=aa=0", "png"), Cancellation);

        photo.Pixels.ShouldAllBe(value => value == 255);
    }

    [Theory]
    [InlineData(3, 180)]
    [InlineData(6, 90)]
    [InlineData(8, 270)]
    public async Task A_picture_is_turned_as_its_EXIF_says(int orientation, int clockwise)
    {
        Photo original = await _decoder.Decode(await PortraitBench.Remade("scale=96:64", "png"), Cancellation);
        string stored = clockwise switch { 180 => "scale=96:64,transpose=1,transpose=1", 90 => "scale=96:64,transpose=2", _ => "scale=96:64,transpose=1" };

        Photo turned = await _decoder.Decode(WithExif(await PortraitBench.Remade(stored, "png"), orientation), Cancellation);

        (turned.Width, turned.Height).ShouldBe((96, 64));
        turned.Pixels.ShouldBe(original.Pixels);
    }

    [Fact]
    public async Task A_truncated_JPEG_is_refused()
    {
        byte[] whole = await Hopper();

        (await Refusal(whole[..(whole.Length / 2)])).Sentence.English.ShouldContain("JPEG picture but is cut short");
    }

    [Fact]
    public async Task A_damaged_PNG_is_refused()
    {
        byte[] file = await PortraitBench.Remade("scale=128:128", "png");
        file[file.Length / 2] ^= 0x55;

        (await Refusal(file)).Kind.ShouldBe(FailureKind.BadPortrait);
    }

    [Fact]
    public async Task A_PNG_that_is_a_ZIP_is_refused_by_its_content()
    {
        using MemoryStream zip = new();
        await using (ZipArchive archive = new(zip, ZipArchiveMode.Create, leaveOpen: true))
        {
            archive.CreateEntry("portrait.png");
        }

        (await Refusal(zip.ToArray())).Sentence.English.ShouldContain("its content is a ZIP archive");
    }

    [Fact]
    public async Task Two_hundred_megapixels_are_refused_before_they_are_decoded()
    {
        (await Refusal(Header(20000, 10000))).Sentence.English.ShouldContain("20000 x 10000 pixels, 200 megapixels; at most 40");
    }

    [Fact]
    public async Task One_pixel_is_refused()
    {
        (await Refusal(await PortraitBench.Remade("scale=1:1", "png"))).Sentence.English.ShouldContain("1 x 1 pixels");
    }

    [Fact]
    public async Task An_empty_file_is_refused() => (await Refusal([])).Sentence.Chinese.ShouldContain("其内容是空的");

    private static Task<byte[]> Hopper() => File.ReadAllBytesAsync(PortraitBench.Hopper, Cancellation);

    private static double MeanGreen(Photo photo) => Enumerable.Range(0, photo.Width * photo.Height).Average(at => (double)photo.Pixels[(at * 4) + 1]);

    private async Task<InvalidDropException> Refusal(byte[] file) => await Should.ThrowAsync<InvalidDropException>(() => _decoder.Decode(file, Cancellation));

    /// <summary>A PNG's signature and IHDR, and nothing behind.</summary>
    private static byte[] Header(int width, int height)
    {
        byte[] body = [0, 0, 0, 0, 0, 0, 0, 0, 8, 2, 0, 0, 0];
        BinaryPrimitives.WriteInt32BigEndian(body, width);
        BinaryPrimitives.WriteInt32BigEndian(body.AsSpan(4), height);
        return [0x89, .. "PNG\r\n\u001a\n"u8, .. Chunk("IHDR", body)];
    }

    private static byte[] WithExif(byte[] png, int orientation)
    {
        byte[] exif = [.. "MM\0*"u8, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte)orientation, 0, 0, 0, 0, 0, 0];
        return [.. png[..33], .. Chunk("eXIf", exif), .. png[33..]];
    }

    private static byte[] Chunk(string type, byte[] body)
    {
        byte[] typed = [.. Encoding.ASCII.GetBytes(type), .. body];
        byte[] length = new byte[4], sum = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, body.Length);
        BinaryPrimitives.WriteUInt32BigEndian(sum, Crc(typed));
        return [.. length, .. typed, .. sum];
    }

    /// <summary>PNG's check sum: CRC-32 with the reversed polynomial EDB88320.</summary>
    private static uint Crc(byte[] bytes)
    {
        uint crc = uint.MaxValue;
        foreach (byte value in bytes)
        {
            crc ^= value;
            for (int bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) == 1 ? (crc >> 1) ^ 0xEDB88320 : crc >> 1;
            }
        }

        return ~crc;
    }
}
