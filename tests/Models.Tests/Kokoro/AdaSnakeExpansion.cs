using AlinFunctions.Models.Kokoro;
using AlinFunctions.Models.Onnx;

namespace AlinFunctions.Models.Tests.Kokoro;

/// <summary>Spells the custom operator out in standard ones, word for word as its contract says.</summary>
internal static class AdaSnakeExpansion
{
    /// <summary>Gives a graph that any runtime can run.</summary>
    public static OnnxModel Expand(OnnxModel fused)
    {
        OnnxModel model = OnnxModel.Create("expanded", fused.OperatorSets[""]);
        OnnxGraph graph = model.Graph;
        graph.Inputs.AddRange(fused.Graph.Inputs);
        graph.Outputs.AddRange(fused.Graph.Outputs);
        graph.Initializers.AddRange(fused.Graph.Initializers);
        graph.Add(OnnxTensor.Of("over L", [1], [2L]));
        graph.Add(OnnxTensor.Scalar("epsilon", 1e-5f));
        graph.Add(OnnxTensor.Scalar("two", 2f));
        foreach (OnnxNode node in fused.Graph.Nodes)
        {
            if (node.Domain == KokoroFusion.Domain)
            {
                Expand(graph, node);
            }
            else
            {
                graph.Nodes.Add(node);
            }
        }

        return model;
    }

    private static void Expand(OnnxGraph graph, OnnxNode node)
    {
        string y = node.Outputs[0];
        (string x, string scale, string shift) = (node.Inputs[0], node.Inputs[1], node.Inputs[2]);
        string difference = graph.Add("Sub", [x, graph.Add("ReduceMean", [x, "over L"], $"{y} m", OnnxAttribute.Of("keepdims", 1L))], $"{y} d");
        string variance = graph.Add("ReduceMean", [graph.Add("Mul", [difference, difference], $"{y} dd"), "over L"], $"{y} v", OnnxAttribute.Of("keepdims", 1L));
        string deviation = graph.Add("Sqrt", [graph.Add("Add", [variance, "epsilon"], $"{y} ve")], $"{y} s");
        string scaled = graph.Add("Mul", [scale, graph.Add("Div", [difference, deviation], $"{y} n")], $"{y} ns");
        if (node.Inputs.Count == 3)
        {
            graph.Add("Add", [scaled, shift], y);
            return;
        }

        string z = graph.Add("Add", [scaled, shift], $"{y} z");
        OnnxTensor alpha = graph.Initializer(node.Inputs[3]).ShouldNotBeNull();
        string inverse = graph.Add(OnnxTensor.Of($"{y} 1/alpha", [.. alpha.Dimensions], Array.ConvertAll(alpha.ToFloats(), value => 1 / value)));
        string squared = graph.Add("Pow", [graph.Add("Sin", [graph.Add("Mul", [alpha.Name, z], $"{y} az")], $"{y} sin"), "two"], $"{y} sin2");
        graph.Add("Add", [z, graph.Add("Mul", [inverse, squared], $"{y} snake")], y);
    }
}
