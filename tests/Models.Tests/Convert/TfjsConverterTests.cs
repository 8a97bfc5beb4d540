using System.Runtime.InteropServices;
using System.Text.Json.Nodes;

namespace AlinFunctions.Models.Tests.Convert;

/// <summary>Every answer here was worked out by hand from TensorFlow's definition of the operator.</summary>
public sealed class TfjsConverterTests
{
    [Fact]
    public void A_convolution_that_keeps_the_size_puts_the_odd_padding_behind()
    {
        TfjsSketch sketch = new TfjsSketch(1, 3, 3, 1)
            .Floats("k", [2, 2, 1, 1], 1, 1, 1, 1)
            .Node("Conv2D", ["x", "k"], ("strides", TfjsSketch.Numbers(1, 2, 2, 1)), ("padding", TfjsSketch.Word("SAME")));

        OnnxRun.Run(sketch.Convert(1, 2, 2, 1), 1, 2, 3, 4, 5, 6, 7, 8, 9).ShouldBe([12f, 9f, 15f, 9f]);
    }

    [Fact]
    public void A_fused_convolution_adds_its_bias_and_cuts_at_six()
    {
        TfjsSketch sketch = new TfjsSketch(1, 1, 2, 2)
            .Floats("k", [1, 1, 2, 1], 1, 10)
            .Floats("b", [1], -15)
            .Node("_FusedConv2D", ["x", "k", "b"], ("strides", TfjsSketch.Numbers(1, 1, 1, 1)), ("padding", TfjsSketch.Word("VALID")), ("fused_ops", TfjsSketch.Words("BiasAdd", "Relu6")));

        OnnxRun.Run(sketch.Convert(1, 1, 2, 1), 9, 1, 8, 9).ShouldBe([4f, 6f]);
    }

    [Fact]
    public void A_depthwise_convolution_keeps_channels_apart()
    {
        TfjsSketch sketch = new TfjsSketch(1, 1, 2, 2)
            .Floats("k", [1, 1, 2, 1], 10, 100)
            .Node("DepthwiseConv2dNative", ["x", "k"], ("strides", TfjsSketch.Numbers(1, 1, 1, 1)), ("padding", TfjsSketch.Word("SAME")));

        OnnxRun.Run(sketch.Convert(1, 1, 2, 2), 1, 2, 3, 4).ShouldBe([10f, 200f, 30f, 400f]);
    }

    [Fact]
    public void A_transposed_convolution_that_keeps_the_size_loses_its_last_row_and_column()
    {
        TfjsSketch sketch = new TfjsSketch(1, 1, 1, 1)
            .Integers("size", [4], 1, 2, 2, 1)
            .Floats("k", [3, 3, 1, 1], 1, 2, 3, 4, 5, 6, 7, 8, 9)
            .Node("Conv2DBackpropInput", ["size", "k", "x"], ("strides", TfjsSketch.Numbers(1, 2, 2, 1)), ("padding", TfjsSketch.Word("SAME")));

        OnnxRun.Run(sketch.Convert(1, 2, 2, 1), 10).ShouldBe([10f, 20f, 40f, 50f]);
    }

    [Theory]
    [InlineData(false, false, 19f, 22f, 43f, 50f)]
    [InlineData(false, true, 17f, 23f, 39f, 53f)]
    [InlineData(true, false, 26f, 30f, 38f, 44f)]
    public void A_matrix_product_transposes_the_factor_that_is_marked(bool left, bool right, params float[] expected)
    {
        TfjsSketch sketch = new TfjsSketch(1, 2, 2)
            .Floats("m", [1, 2, 2], 5, 6, 7, 8)
            .Node("BatchMatMulV2", ["x", "m"], ("adj_x", TfjsSketch.Flag(left)), ("adj_y", TfjsSketch.Flag(right)));

        OnnxRun.Run(sketch.Convert(1, 2, 2), 1, 2, 3, 4).ShouldBe(expected);
    }

    [Fact]
    public void A_slice_obeys_its_strides_masks_and_dropped_axis()
    {
        TfjsSketch sketch = new TfjsSketch(1, 4)
            .Integers("from", [2], 0, 1)
            .Integers("to", [2], 0, 0)
            .Integers("by", [2], 1, 2)
            .Node("StridedSlice", ["x", "from", "to", "by"], ("end_mask", TfjsSketch.Number(2)), ("shrink_axis_mask", TfjsSketch.Number(1)));

        OnnxRun.Run(sketch.Convert(2), 1, 2, 3, 4).ShouldBe([2f, 4f]);
    }

    [Fact]
    public void Gathering_by_full_indices_picks_single_numbers()
    {
        TfjsSketch sketch = new TfjsSketch(1, 3).Integers("at", [2, 2], 0, 2, 0, 0).Node("GatherNd", ["x", "at"]);

        OnnxRun.Run(sketch.Convert(2), 7, 8, 9).ShouldBe([9f, 7f]);
    }

    [Theory]
    [InlineData("Sum", 9f)]
    [InlineData("Prod", 24f)]
    [InlineData("Max", 4f)]
    [InlineData("Min", 2f)]
    [InlineData("Mean", 3f)]
    public void A_reduction_runs_over_the_axis_it_names(string operation, float expected)
    {
        TfjsSketch sketch = new TfjsSketch(1, 3).Integers("axis", [1], 1).Node(operation, ["x", "axis"], ("keep_dims", TfjsSketch.Flag(true)));

        OnnxRun.Run(sketch.Convert(1, 1), 2, 3, 4).ShouldBe([expected]);
    }

    [Theory]
    [InlineData("Rsqrt", 4f, .5f)]
    [InlineData("Square", -3f, 9f)]
    [InlineData("Relu6", 7f, 6f)]
    [InlineData("Floor", -1.5f, -2f)]
    [InlineData("Abs", -2f, 2f)]
    public void An_elementwise_operator_means_the_same(string operation, float input, float expected)
    {
        OnnxRun.Run(new TfjsSketch(1).Node(operation, ["x"]).Convert(1), input).Single().ShouldBe(expected, 1e-6f);
    }

    [Fact]
    public void A_negative_side_takes_its_channels_own_slope()
    {
        TfjsSketch sketch = new TfjsSketch(1, 1, 2, 2).Floats("slope", [1, 1, 2], .5f, .25f).Node("Prelu", ["x", "slope"]);

        OnnxRun.Run(sketch.Convert(1, 1, 2, 2), -4, -4, 4, 4).ShouldBe([-2f, -1f, 4f, 4f]);
    }

    [Theory]
    [InlineData(false, true, 0f, 1f, 3f, 4f)]
    [InlineData(true, false, 0f, 4f / 3, 8f / 3, 4f)]
    [InlineData(false, false, 0f, 2f, 4f, 4f)]
    public void A_resize_follows_the_corner_convention(bool alignCorners, bool halfPixel, params float[] expected)
    {
        TfjsSketch sketch = new TfjsSketch(1, 1, 2, 1)
            .Integers("size", [2], 1, 4)
            .Node("ResizeBilinear", ["x", "size"], ("align_corners", TfjsSketch.Flag(alignCorners)), ("half_pixel_centers", TfjsSketch.Flag(halfPixel)));

        OnnxRun.Run(sketch.Convert(1, 1, 4, 1), 0, 4).ShouldBe(expected, 1e-5);
    }

    [Fact]
    public void Padding_puts_zeros_before_and_behind_each_axis()
    {
        TfjsSketch sketch = new TfjsSketch(1, 2).Integers("pairs", [2, 2], 0, 0, 1, 2).Node("Pad", ["x", "pairs"]);

        OnnxRun.Run(sketch.Convert(1, 5), 3, 4).ShouldBe([0f, 3f, 4f, 0f, 0f]);
    }

    [Fact]
    public void A_pool_takes_the_largest_of_every_window()
    {
        TfjsSketch sketch = new TfjsSketch(1, 2, 4, 1)
            .Node("MaxPool", ["x"], ("ksize", TfjsSketch.Numbers(1, 2, 2, 1)), ("strides", TfjsSketch.Numbers(1, 2, 2, 1)), ("padding", TfjsSketch.Word("VALID")));

        OnnxRun.Run(sketch.Convert(1, 1, 2, 1), 1, 5, 2, 3, 4, 0, 8, 7).ShouldBe([5f, 8f]);
    }

    [Fact]
    public void Weights_stored_as_half_floats_and_as_scaled_bytes_unfold()
    {
        Half[] halves = [(Half)1.5f, (Half)(-2f), (Half)0.25f];
        TfjsSketch half = new TfjsSketch(3).Packed("w", [3], new JsonObject { ["dtype"] = "float16" }, MemoryMarshal.AsBytes(halves.AsSpan())).Node("AddV2", ["x", "w"]);
        TfjsSketch scaled = new TfjsSketch(3).Packed("w", [3], new JsonObject { ["dtype"] = "uint8", ["scale"] = 2, ["min"] = -1 }, [0, 1, 2]).Node("AddV2", ["x", "w"]);

        OnnxRun.Run(half.Convert(3), 0, 0, 0).ShouldBe([1.5f, -2f, .25f]);
        OnnxRun.Run(scaled.Convert(3), 0, 0, 0).ShouldBe([-1f, 1f, 3f]);
    }

    [Fact]
    public void An_unknown_operator_stops_with_a_sentence_that_names_it()
    {
        TfjsSketch sketch = new TfjsSketch(1).Node("NonMaxSuppressionV5", ["x"]);

        Should.Throw<NotSupportedException>(() => sketch.Convert(1)).Message.ShouldContain("NonMaxSuppressionV5 of node 'y'");
    }

    [Fact]
    public void Weights_that_end_too_early_stop_with_the_constant_they_miss()
    {
        TfjsSketch sketch = new TfjsSketch(1).Packed("w", [3], new JsonObject { ["dtype"] = "uint8", ["scale"] = 1, ["min"] = 0 }, [0, 1]).Node("AddV2", ["x", "w"]);

        Should.Throw<InvalidDataException>(() => sketch.Convert(1)).Message.ShouldContain("'w'");
    }
}
