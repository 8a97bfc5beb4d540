using AlinFunctions.Pipeline.Speech;

namespace AlinFunctions.Pipeline.Tests.Speech;

public sealed class AcousticFeaturesFileTests
{
    [Fact]
    public void What_is_written_is_read_bit_for_bit()
    {
        AcousticFeatures features = Some();

        AcousticFeatures read = Read(Write(features));

        read.Durations.ShouldBe(features.Durations);
        read.Encodings.ShouldBe(features.Encodings);
        read.Pitch.ShouldBe(features.Pitch);
        read.Energy.ShouldBe(features.Energy);
        read.Style.ShouldBe(features.Style);
        read.Cut.ShouldBe(features.Cut);
    }

    [Fact]
    public void Breath_gaps_and_gains_are_read_as_they_were_written()
    {
        AcousticFeatures features = Some();
        features = features with { Breath = 0.25, Cut = features.Cut with { Gaps = [new WaveGap(1200, 300), new WaveGap(1800, 5)], Gains = [new WaveGain(600, 900, -4.5)] } };

        AcousticFeatures read = Read(Write(features));

        read.Breath.ShouldBe(0.25);
        read.Cut.Gaps.ShouldBe(features.Cut.Gaps);
        read.Cut.Gains.ShouldBe(features.Cut.Gains);
        read.Cut.SampleCount.ShouldBe((4 * 600) + 305 + 77);
    }

    [Fact]
    public void A_file_of_version_1_is_still_read()
    {
        byte[] bytes = Write(Some());
        bytes[4] = 1;

        // Version 1 ended after the style: no breath, no counts of gaps and gains.
        Read(bytes[..^12]).Style.ShouldBe(Some().Style);
    }

    [Fact]
    public void A_gap_outside_the_cut_is_told()
    {
        AcousticFeatures features = Some();
        features = features with { Cut = features.Cut with { Gaps = [new WaveGap((5 * 600) + 1, 10)] } };

        Should.Throw<InvalidDataException>(() => Read(Write(features))).Message.ShouldBe("The acoustic features' gaps lie outside them.");
    }

    [Fact]
    public void Encodings_are_repeated_for_the_frames_of_their_token()
    {
        float[] aligned = Some().Align();

        // Row 1 of frames 0-1, 2, 3-5 of tokens of 2, 1 and 3 frames.
        aligned[6..12].ShouldBe([1, 1, 513, 1025, 1025, 1025]);
    }

    [Theory]
    [InlineData(0, "The file holds no acoustic features.")]
    [InlineData(4, "The acoustic features are of version 259; this program reads versions 1 to 2.")]
    [InlineData(28, "The acoustic features' durations do not add up.")]
    public void A_changed_byte_is_told(int at, string sentence)
    {
        byte[] bytes = Write(Some());
        bytes[at] = (byte)(bytes[at] + 1);
        bytes[at + 1] = at == 4 ? (byte)1 : bytes[at + 1];

        Should.Throw<InvalidDataException>(() => Read(bytes)).Message.ShouldBe(sentence);
    }

    [Fact]
    public void A_file_cut_short_or_too_long_is_told()
    {
        byte[] bytes = Write(Some());

        Should.Throw<InvalidDataException>(() => Read(bytes[..^1])).Message.ShouldBe("The acoustic features end too early.");
        Should.Throw<InvalidDataException>(() => Read([.. bytes, 0])).Message.ShouldBe("The acoustic features go on after their end.");
    }

    [Fact]
    public void A_value_that_is_not_a_number_is_told()
    {
        AcousticFeatures features = Some();
        features.Energy[3] = float.NaN;

        Should.Throw<InvalidDataException>(() => Read(Write(features))).Message.ShouldBe("The acoustic features hold a value that is not a number.");
    }

    private static AcousticFeatures Some() => new()
    {
        Durations = [2, 1, 3],
        Encodings = [.. Enumerable.Range(0, 3 * AcousticFeatures.EncodingSize).Select(i => (float)i)],
        Pitch = [.. Enumerable.Range(0, 12).Select(i => 200f + i)],
        Energy = [.. Enumerable.Range(0, 12).Select(i => i - 6f)],
        Style = [.. Enumerable.Range(0, AcousticFeatures.StyleSize).Select(i => i / 256f)],
        Cut = new WaveCut(1, 5, 77),
    };

    private static byte[] Write(AcousticFeatures features)
    {
        using var stream = new MemoryStream();
        AcousticFeaturesFile.Write(stream, features);
        return stream.ToArray();
    }

    private static AcousticFeatures Read(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        return AcousticFeaturesFile.Read(stream);
    }
}
