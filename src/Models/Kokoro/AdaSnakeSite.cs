using AlinFunctions.Models.Onnx;

namespace AlinFunctions.Models.Kokoro;

/// <summary>One normalisation, with or without Snake, as the exporter spelled it in a dozen nodes.</summary>
/// <param name="X">What is normalised.</param>
/// <param name="Scale">The factor after it.</param>
/// <param name="Shift">The summand after it.</param>
/// <param name="Alpha">Snake's frequency, a constant; null without Snake.</param>
/// <param name="Output">The tensor that the last node makes.</param>
internal sealed record AdaSnakeSite(string X, string Scale, string Shift, string? Alpha, string Output)
{
    /// <summary>The summand under the root that the model was trained with.</summary>
    private const float Epsilon = 1e-5f;

    /// <summary>Finds the sites: from each root over the quotient to every product that reads it, as blocks with equal inputs share the quotient.</summary>
    public static IEnumerable<AdaSnakeSite> In(OnnxGraph graph)
    {
        var wires = new GraphWires(graph);
        foreach (OnnxNode root in graph.Nodes.Where(node => node.OpType == "Sqrt"))
        {
            if (wires.Sole(root, "Div") is not OnnxNode quotient || Normalised(wires, root, quotient) is not string x)
            {
                continue;
            }

            foreach (OnnxNode product in wires.Readers(quotient).Where(node => node.OpType == "Mul"))
            {
                if (wires.Sole(product, "Add") is OnnxNode sum)
                {
                    string z = sum.Outputs[0];
                    (string Alpha, string Output)? snake = Snake(wires, sum);
                    yield return new AdaSnakeSite(x, Other(product, quotient.Outputs[0]), Other(sum, product.Outputs[0]), snake?.Alpha, snake?.Output ?? z);
                }
            }
        }
    }

    /// <summary>Gives the site as one node.</summary>
    public OnnxNode ToNode(string domain, string opType) => new()
    {
        Name = Output,
        OpType = opType,
        Domain = domain,
        Inputs = Alpha is null ? [X, Scale, Shift] : [X, Scale, Shift, Alpha],
        Outputs = [Output],
    };

    /// <summary>Gives x where the quotient is (x - mean) / sqrt(mean((x - mean)^2) + epsilon), else null.</summary>
    private static string? Normalised(GraphWires wires, OnnxNode root, OnnxNode quotient)
    {
        OnnxNode? difference = wires.Maker(quotient.Inputs[0], "Sub");
        OnnxNode? variance = wires.Maker(root.Inputs[0], "Add");
        if (difference is null || variance is null || quotient.Inputs[1] != root.Outputs[0] || wires.Constant(variance.Inputs[1]) is not [Epsilon])
        {
            return null;
        }

        OnnxNode? square = wires.Maker(wires.Maker(variance.Inputs[0], "ReduceMean")?.Inputs[0], "Mul");
        OnnxNode? mean = wires.Maker(difference.Inputs[1], "ReduceMean");
        bool fits = mean?.Inputs[0] == difference.Inputs[0] && square?.Inputs.TrueForAll(input => input == difference.Outputs[0]) == true;
        return fits ? difference.Inputs[0] : null;
    }

    /// <summary>Follows z to z + sin(alpha z)^2 (1 / alpha).</summary>
    private static (string Alpha, string Output)? Snake(GraphWires wires, OnnxNode sum)
    {
        string z = sum.Outputs[0];
        if (wires.Readers(sum).SingleOrDefault(node => node.OpType == "Mul") is not OnnxNode angle
            || wires.Sole(angle, "Sin") is not OnnxNode sine
            || wires.Sole(sine, "Pow") is not OnnxNode power
            || wires.Constant(power.Inputs[1]) is not [2f]
            || wires.Sole(power, "Mul") is not OnnxNode divided
            || wires.Sole(divided, "Add") is not OnnxNode whole
            || Other(whole, divided.Outputs[0]) != z
            || wires.Readers(sum).Count != 2)
        {
            return null;
        }

        string alpha = Other(angle, z);
        float[]? inverse = wires.Constant(Other(divided, power.Outputs[0]));
        bool inverts = wires.Constant(alpha) is float[] alphas && inverse is not null && alphas.Zip(inverse).All(pair => MathF.Abs((pair.First * pair.Second) - 1) < 1e-5f);
        return inverts ? (alpha, whole.Outputs[0]) : null;
    }

    private static string Other(OnnxNode node, string known) => node.Inputs[0] == known ? node.Inputs[1] : node.Inputs[0];
}
