using System.Runtime.InteropServices;
using System.Text;
using AlinFunctions.Models.Convert;
using AlinFunctions.Models.Onnx;

namespace AlinFunctions.Models.Tests.Convert;

/// <summary>Every answer here was worked out by hand from Keras' definition of the layer.</summary>
public sealed class TfjsLayersConverterTests
{
    private const string Convolution = """{"class_name":"Conv2D","name":"c","config":{"padding":"same","activation":"linear","strides":[1,1]},"inbound_nodes":[[["x",0,0,{}]]]}""";

    [Fact]
    public void A_convolution_keeps_the_size_and_adds_its_bias()
    {
        // A kernel of ones over 1 2 3 / 4 5 6, and 10 more.
        OnnxModel model = Convert(2, 3, 1, "c", [("c/kernel", [3, 3, 1, 1]), ("c/bias", [1])], [1, 1, 1, 1, 1, 1, 1, 1, 1, 10], Convolution);

        OnnxRun.Run(model, 1, 2, 3, 4, 5, 6).ShouldBe([22f, 31f, 26f, 22f, 31f, 26f]);
    }

    [Fact]
    public void Negative_values_are_cut_joined_to_the_input_and_scaled()
    {
        OnnxModel model = Convert(
            1, 2, 1, "m", [], [],
            """{"class_name":"Activation","name":"r","config":{"activation":"relu"},"inbound_nodes":[[["x",0,0,{}]]]}""",
            """{"class_name":"Concatenate","name":"j","config":{},"inbound_nodes":[[["x",0,0,{}],["r",0,0,{}]]]}""",
            """{"class_name":"MultiplyBeta","name":"m","config":{"beta":0.5},"inbound_nodes":[[["j",0,0,{}]]]}""");

        OnnxRun.Run(model, -2, 4).ShouldBe([-1f, 0f, 2f, 2f]);
    }

    [Fact]
    public void An_enlarged_pixel_is_repeated()
    {
        OnnxModel model = Convert(
            1, 2, 1, "u", [], [], """{"class_name":"UpSampling2D","name":"u","config":{"size":[2,2],"interpolation":"nearest"},"inbound_nodes":[[["x",0,0,{}]]]}""");

        OnnxRun.Run(model, 1, 2).ShouldBe([1f, 1f, 2f, 2f, 1f, 1f, 2f, 2f]);
    }

    [Fact]
    public void Shuffled_channels_become_a_square_of_pixels()
    {
        OnnxModel model = Convert(1, 1, 4, "p", [], [], """{"class_name":"PixelShuffle2x","name":"p","config":{"scale":2},"inbound_nodes":[[["x",0,0,{}]]]}""");

        OnnxRun.Run(model, 1, 2, 3, 4).ShouldBe([1f, 2f, 3f, 4f]);
    }

    [Theory]
    [InlineData("""{"class_name":"LSTM","name":"c","config":{},"inbound_nodes":[[["x",0,0,{}]]]}""", "LSTM")]
    [InlineData("""{"class_name":"Activation","name":"c","config":{"activation":"swish"},"inbound_nodes":[[["x",0,0,{}]]]}""", "swish")]
    [InlineData("""{"class_name":"Conv2D","name":"c","config":{"padding":"valid","activation":"linear","strides":[1,1]},"inbound_nodes":[[["x",0,0,{}]]]}""", "Conv2D")]
    public void A_layer_without_a_translation_is_named(string layer, string name) =>
        Should.Throw<NotSupportedException>(() => Convert(1, 1, 1, "c", [("c/kernel", [1, 2, 1, 1])], [1, 1], layer)).Message.ShouldContain(name);

    private static OnnxModel Convert(int height, int width, int channels, string output, (string Name, int[] Shape)[] weights, float[] values, params string[] layers)
    {
        string input = $$$"""{"class_name":"InputLayer","name":"x","config":{"batch_input_shape":[null,null,null,{{{channels}}}]},"inbound_nodes":[]}""";
        string manifest = string.Join(',', weights.Select(weight => $$"""{"name":"{{weight.Name}}","shape":[{{string.Join(',', weight.Shape)}}],"dtype":"float32"}"""));
        string json = "{\"modelTopology\":{\"model_config\":{\"config\":{\"layers\":[" + string.Join(',', layers.Prepend(input)) + "],\"output_layers\":[[\"" + output + "\",0,0]]}}},\"weightsManifest\":[{\"weights\":[" + manifest + "]}]}";
        return TfjsLayersConverter.Convert(new MemoryStream(Encoding.UTF8.GetBytes(json)), new MemoryStream(MemoryMarshal.AsBytes(values.AsSpan()).ToArray()), height, width);
    }
}
