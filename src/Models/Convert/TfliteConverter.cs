using AlinFunctions.Models.Onnx;

namespace AlinFunctions.Models.Convert;

/// <summary>Turns a TFLite model with float arithmetic (weights of 32 or 16 bits) into ONNX; inputs and outputs keep names, order and channels-last layout.</summary>
public static class TfliteConverter
{
    /// <summary>Converts the first graph of a TFLite file.</summary>
    /// <exception cref="NotSupportedException">An operator or a number format has no translation here; the message names it.</exception>
    /// <exception cref="InvalidDataException">The bytes are no TFLite model.</exception>
    public static OnnxModel Convert(ReadOnlyMemory<byte> file)
    {
        TfliteGraph graph = TfliteGraph.Read(file);
        GraphDraft draft = new("tflite");
        TfliteOperators operators = new(draft, graph);
        foreach (int input in graph.Inputs)
        {
            draft.Input(operators.Name(input), graph.Tensors[input].Shape);
        }

        foreach (TfliteOperator entry in graph.Operators)
        {
            operators.Translate(entry);
        }

        foreach (int output in graph.Outputs)
        {
            draft.Output(operators.Name(output), graph.Tensors[output].Shape);
        }

        return draft.Finish();
    }
}
