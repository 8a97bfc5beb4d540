using AlinFunctions.GpuWorker.Inference.Fused;

namespace AlinFunctions.GpuWorker.Tests.Inference;

public sealed class AdaSnakeTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(16)]
    [InlineData(33)]
    [InlineData(24001)]
    public void A_row_agrees_with_the_formula_in_double(int length)
    {
        float[] x = Noise(length, 3);
        var y = new float[length];

        AdaSnake.Row(x, y, 1.3f, -0.2f, 7.5f);

        Furthest(y, Slow(x, 1.3, -0.2, 7.5)).ShouldBeLessThan(4e-6);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(33)]
    [InlineData(24001)]
    public void Without_alpha_a_row_is_normalised_only(int length)
    {
        float[] x = Noise(length, 40);
        var y = new float[length];

        AdaSnake.Row(x, y, 0.7f, 2, 0);

        Furthest(y, Slow(x, 0.7, 2, 0)).ShouldBeLessThan(4e-6);
    }

    [Fact]
    public void The_wide_the_narrow_and_the_portable_path_agree()
    {
        float[] x = Noise(1003, 2);
        float[] wide = new float[x.Length], narrow = new float[x.Length], portable = new float[x.Length];

        AdaSnake.Snake512(x, wide, 0.2f, 1.1f, 0.3f, 4);
        AdaSnake.Snake256(x, narrow, 0.2f, 1.1f, 0.3f, 4);
        AdaSnake.SnakePortable(x, portable, 0.2f, 1.1f, 0.3f, 4);

        Furthest(wide, [.. portable.Select(value => (double)value)]).ShouldBeLessThan(2e-6);
        Furthest(narrow, [.. portable.Select(value => (double)value)]).ShouldBeLessThan(2e-6);
    }

    private static double[] Slow(float[] x, double scale, double shift, double alpha)
    {
        double mean = x.Average(value => (double)value);
        double variance = x.Average(value => (value - mean) * (value - mean));
        return [.. x.Select(value =>
        {
            double z = ((value - mean) / Math.Sqrt(variance + 1e-5) * scale) + shift;
            return alpha == 0 ? z : z + (Math.Pow(Math.Sin(alpha * z), 2) / alpha);
        })];
    }

    private static double Furthest(float[] actual, double[] expected) => actual.Zip(expected, (a, e) => Math.Abs(a - e)).Max();

    private static float[] Noise(int length, float size)
    {
        var random = new Random(length);
        return [.. Enumerable.Range(0, length).Select(_ => (float)((random.NextDouble() - 0.5) * size))];
    }
}
