using AlinFunctions.Models.Convert;

namespace AlinFunctions.Models.Tests.Convert;

/// <summary>Every answer here was worked out by hand from TFLite's definition of the operator; codes and fields are those of schema.fbs.</summary>
public sealed class TfliteConverterTests
{
    private const int Add = 0, Conv2D = 3, DepthwiseConv2D = 4, Dequantize = 6, FullyConnected = 9, ResizeBilinear = 23, Pad = 34, TransposeConv = 67, HardSwish = 117;

    [Fact]
    public void A_convolution_has_its_bias_its_padding_and_its_activation()
    {
        TfliteSketch sketch = new TfliteSketch(1, 3, 3, 1)
            .Floats([1, 2, 2, 1], 1, 1, 1, 1)
            .Floats([1], -10)
            .Tensor(1, 2, 2, 1)
            .Operator(Conv2D, [0, 1, 2], 3, new() { [0] = (sbyte)0, [1] = 2, [2] = 2, [3] = (sbyte)1 });

        OnnxRun.Run(sketch.Convert(3), 1, 2, 3, 4, 5, 6, 7, 8, 9).ShouldBe([2f, 0f, 5f, 0f]);
    }

    [Fact]
    public void A_depthwise_convolution_on_weights_of_half_floats_keeps_channels_apart()
    {
        TfliteSketch sketch = new TfliteSketch(1, 1, 2, 2)
            .Halves([1, 1, 1, 2], (Half)10, (Half)100)
            .Tensor(1, 1, 1, 2)
            .Floats([2], 1, 2)
            .Tensor(1, 1, 2, 2)
            .Operator(Dequantize, [1], 2)
            .Operator(DepthwiseConv2D, [0, 2, 3], 4, new() { [0] = (sbyte)1, [1] = 1, [2] = 1, [3] = 1 });

        OnnxRun.Run(sketch.Convert(4), 1, 2, 3, 4).ShouldBe([11f, 202f, 31f, 402f]);
    }

    [Fact]
    public void A_transposed_convolution_loses_its_last_row_and_column_where_the_output_is_smaller()
    {
        TfliteSketch sketch = new TfliteSketch(1, 1, 1, 1)
            .Integers([4], 1, 2, 2, 1)
            .Floats([1, 3, 3, 1], 1, 2, 3, 4, 5, 6, 7, 8, 9)
            .Tensor(1, 2, 2, 1)
            .Operator(TransposeConv, [1, 2, 0], 3, new() { [0] = (sbyte)0, [1] = 2, [2] = 2 });

        OnnxRun.Run(sketch.Convert(3), 10).ShouldBe([10f, 20f, 40f, 50f]);
    }

    [Fact]
    public void A_sum_is_cut_at_six_where_the_file_says_so()
    {
        TfliteSketch sketch = new TfliteSketch(1, 2).Floats([1, 2], 5, -9).Tensor(1, 2).Operator(Add, [0, 1], 2, new() { [0] = (sbyte)3 });

        OnnxRun.Run(sketch.Convert(2), 4, 4).ShouldBe([6f, 0f]);
    }

    [Fact]
    public void A_full_connection_multiplies_by_rows_of_weights()
    {
        TfliteSketch sketch = new TfliteSketch(1, 2).Floats([2, 2], 1, 2, 3, 4).Floats([2], 100, 200).Tensor(1, 2).Operator(FullyConnected, [0, 1, 2], 3);

        OnnxRun.Run(sketch.Convert(3), 10, 20).ShouldBe([150f, 310f]);
    }

    [Theory]
    [InlineData(false, true, 0f, 1f, 3f, 4f)]
    [InlineData(true, false, 0f, 4f / 3, 8f / 3, 4f)]
    [InlineData(false, false, 0f, 2f, 4f, 4f)]
    public void A_resize_follows_the_corner_convention(bool alignCorners, bool halfPixel, params float[] expected)
    {
        Dictionary<int, object> options = new() { [2] = (sbyte)(alignCorners ? 1 : 0), [3] = (sbyte)(halfPixel ? 1 : 0) };
        TfliteSketch sketch = new TfliteSketch(1, 1, 2, 1).Integers([2], 1, 4).Tensor(1, 1, 4, 1).Operator(ResizeBilinear, [0, 1], 2, options);

        OnnxRun.Run(sketch.Convert(2), 0, 4).ShouldBe(expected, 1e-5);
    }

    [Fact]
    public void Padding_puts_zeros_before_and_behind_each_axis()
    {
        TfliteSketch sketch = new TfliteSketch(1, 2).Integers([2, 2], 0, 0, 1, 2).Tensor(1, 5).Operator(Pad, [0, 1], 2);

        OnnxRun.Run(sketch.Convert(2), 3, 4).ShouldBe([0f, 3f, 4f, 0f, 0f]);
    }

    [Fact]
    public void A_hard_swish_is_a_ramp_times_its_input()
    {
        OnnxRun.Run(new TfliteSketch(1, 3).Tensor(1, 3).Operator(HardSwish, [0], 1).Convert(1), -4, 1, 5).ShouldBe([0f, 4f / 6, 5f], 1e-6);
    }

    [Fact]
    public void An_unknown_operator_stops_with_a_sentence_that_names_it()
    {
        TfliteSketch sketch = new TfliteSketch(1).Tensor(1).Operator(126, [0], 1);

        Should.Throw<NotSupportedException>(() => sketch.Convert(1)).Message.ShouldContain("operator 126, which makes 't1'");
    }

    [Fact]
    public void A_file_of_another_kind_is_refused()
    {
        Should.Throw<InvalidDataException>(() => TfliteConverter.Convert("PK\u0003\u0004 is a ZIP"u8.ToArray())).Message.ShouldContain("TFL3");
    }
}
