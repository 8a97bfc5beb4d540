using AlinFunctions.Models.Onnx;
using Microsoft.ML.OnnxRuntime;

namespace AlinFunctions.Models.Tests.Onnx;

public sealed class OnnxModelTests
{
    [Fact]
    public void A_model_built_here_runs_in_the_runtime()
    {
        using var session = new InferenceSession(Affine().ToBytes());

        Run(session, [1f, -2f]).ShouldBe([7f, -2f]);
    }

    [Fact]
    public void A_model_written_and_read_again_is_written_the_same()
    {
        byte[] once = Affine().ToBytes();

        byte[] twice = OnnxModel.Parse(once).ToBytes();

        twice.ShouldBe(once);
    }

    [Fact]
    public void Large_constants_are_slices_of_the_file_and_not_copies()
    {
        OnnxModel model = OnnxModel.Create("large", 17);
        model.Graph.Add(OnnxTensor.Of("big", [1000], new float[1000]));
        byte[] file = model.ToBytes();

        OnnxTensor big = OnnxModel.Parse(file).Graph.Initializer("big").ShouldNotBeNull();

        System.Runtime.InteropServices.MemoryMarshal.TryGetArray(big.Raw, out ArraySegment<byte> segment).ShouldBeTrue();
        segment.Array.ShouldBeSameAs(file);
    }

    [Fact]
    public void Bytes_that_are_no_model_are_refused()
    {
        Should.Throw<InvalidDataException>(() => OnnxModel.Parse("<html>not found</html>"u8.ToArray()));
    }

    [Fact]
    public void A_truncated_model_is_refused()
    {
        byte[] file = Affine().ToBytes();

        Should.Throw<InvalidDataException>(() => OnnxModel.Parse(file.AsMemory(0, file.Length - 3)));
    }

    [Fact]
    public void A_cut_keeps_only_what_its_outputs_need()
    {
        OnnxModel cut = OnnxCut.Extract(Affine(), [OnnxValueInfo.Float("scaled", 2)], [OnnxValueInfo.Float("y", 2)]);

        cut.Graph.Nodes.Select(node => node.OpType).ShouldBe(["Add"]);
        cut.Graph.Initializers.Select(tensor => tensor.Name).ShouldBe(["bias"]);
        using var session = new InferenceSession(cut.ToBytes());
        Run(session, [10f, 20f]).ShouldBe([11f, 18f]);
    }

    [Fact]
    public void A_cut_that_lacks_an_input_names_it()
    {
        InvalidDataException refusal = Should.Throw<InvalidDataException>(() => OnnxCut.Extract(Affine(), [], [OnnxValueInfo.Float("y", 2)]));

        refusal.Message.ShouldContain("needs x,");
    }

    private static OnnxModel Affine()
    {
        OnnxModel model = OnnxModel.Create("affine", 17);
        OnnxGraph graph = model.Graph;
        graph.Inputs.Add(OnnxValueInfo.Float("x", 2));
        graph.Outputs.Add(OnnxValueInfo.Float("y", 2));
        string scale = graph.Add(OnnxTensor.Scalar("scale", 6f));
        string bias = graph.Add(OnnxTensor.Of("bias", [2], [1f, -2f]));
        string relu = graph.Add("Clip", ["x", graph.Add(OnnxTensor.Scalar("zero", 0f))], "clipped");
        string scaled = graph.Add("Mul", [relu, scale], "scaled");
        graph.Add("Add", [scaled, bias], "y");
        return model;
    }

    private static float[] Run(InferenceSession session, float[] values)
    {
        using OrtValue input = OrtValue.CreateTensorValueFromMemory(values, [values.Length]);
        using var options = new RunOptions();
        using IDisposableReadOnlyCollection<OrtValue> outputs = session.Run(options, [session.InputNames[0]], [input], ["y"]);
        return outputs[0].GetTensorDataAsSpan<float>().ToArray();
    }
}
