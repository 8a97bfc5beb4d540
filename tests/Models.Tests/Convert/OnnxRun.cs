using AlinFunctions.Models.Onnx;
using Microsoft.ML.OnnxRuntime;

namespace AlinFunctions.Models.Tests.Convert;

/// <summary>Runs a converted model with one input and one output on the real runtime.</summary>
internal static class OnnxRun
{
    public static float[] Run(OnnxModel model, params float[] input)
    {
        using InferenceSession session = new(model.ToBytes());
        using RunOptions options = new();
        using OrtValue value = OrtValue.CreateTensorValueFromMemory(input, [.. session.InputMetadata.Single().Value.Dimensions.Select(size => (long)size)]);
        using IDisposableReadOnlyCollection<OrtValue> outputs = session.Run(options, session.InputNames, [value], session.OutputNames);
        return outputs[0].GetTensorDataAsSpan<float>().ToArray();
    }
}
