using System.Numerics;
using AlinFunctions.Pipeline.Vocoder;

namespace AlinFunctions.Pipeline.Tests.Vocoder;

public sealed class SourceSpectrogramTests
{
    private const int Bins = 11;

    [Fact]
    public void It_agrees_with_the_transform_written_out_in_double()
    {
        float[] source = [.. Enumerable.Range(0, 600).Select(i => (float)((0.1 * Math.Sin(i * 0.11)) + (0.05 * Math.Cos(i * 0.71)) + 0.01))];
        int columns = SourceSpectrogram.Columns(source.Length);
        var spectrogram = new float[SourceSpectrogram.Rows * columns];

        SourceSpectrogram.Compute(source, spectrogram);

        for (int column = 0; column < columns; column++)
        {
            for (int bin = 0; bin < Bins; bin++)
            {
                Complex expected = Slow(source, column, bin);
                var actual = Complex.FromPolarCoordinates(spectrogram[(bin * columns) + column], spectrogram[((Bins + bin) * columns) + column]);
                Complex.Abs(actual - expected).ShouldBeLessThan(2e-6);
            }
        }
    }

    [Fact]
    public void Where_there_is_no_sound_there_is_no_phase_and_never_a_NaN()
    {
        var spectrogram = new float[SourceSpectrogram.Rows * SourceSpectrogram.Columns(600)];

        SourceSpectrogram.Compute(new float[600], spectrogram);

        spectrogram.ShouldAllBe(value => value == 0);
    }

    [Fact]
    public void A_constant_has_the_exact_phase_of_its_sign_and_none_where_it_has_no_energy()
    {
        // The model's source in silence: a constant below zero.
        int columns = SourceSpectrogram.Columns(600);
        var spectrogram = new float[SourceSpectrogram.Rows * columns];

        SourceSpectrogram.Compute([.. Enumerable.Repeat(-0.02944f, 600)], spectrogram);

        Row(spectrogram, Bins, columns).ShouldAllBe(phase => phase == MathF.PI);
        Enumerable.Range(2, Bins - 2).SelectMany(bin => Row(spectrogram, Bins + bin, columns)).ShouldAllBe(phase => phase == 0);
    }

    private static float[] Row(float[] spectrogram, int row, int columns) => spectrogram[(row * columns)..((row + 1) * columns)];

    private static Complex Slow(float[] source, int column, int bin)
    {
        Complex sum = 0;
        for (int i = 0; i < 20; i++)
        {
            int at = Math.Abs((column * 5) - 10 + i);
            at = at < source.Length ? at : (2 * (source.Length - 1)) - at;
            double hann = 0.5 - (0.5 * Math.Cos(Math.PI * i / 10));
            sum += source[at] * hann * Complex.FromPolarCoordinates(1, -2 * Math.PI * bin * i / 20);
        }

        return sum;
    }
}
