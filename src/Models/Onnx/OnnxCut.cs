namespace AlinFunctions.Models.Onnx;

/// <summary>Cuts a part out of a model between named tensors.</summary>
public static class OnnxCut
{
    /// <summary>Gives the smallest model that makes <paramref name="outputs"/> from <paramref name="inputs"/>; constants are shared, not copied.</summary>
    /// <param name="model">The whole model, which stays as it is.</param>
    /// <param name="inputs">Tensors that the caller will feed, whatever made them in the whole.</param>
    /// <param name="outputs">Tensors that the caller wants.</param>
    /// <exception cref="InvalidDataException">An output needs something that is neither made, constant nor an input.</exception>
    public static OnnxModel Extract(OnnxModel model, IReadOnlyList<OnnxValueInfo> inputs, IReadOnlyList<OnnxValueInfo> outputs)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentNullException.ThrowIfNull(outputs);
        var fed = inputs.Select(input => input.Name).ToHashSet(StringComparer.Ordinal);
        var constants = model.Graph.Initializers.ToDictionary(tensor => tensor.Name, StringComparer.Ordinal);
        Dictionary<string, OnnxNode> makers = Makers(model.Graph);
        var kept = new HashSet<OnnxNode>();
        var used = new HashSet<string>(StringComparer.Ordinal);
        var wanted = new Stack<string>(outputs.Select(output => output.Name));
        while (wanted.TryPop(out string? name))
        {
            if (fed.Contains(name) || !used.Add(name))
            {
                continue;
            }

            if (makers.TryGetValue(name, out OnnxNode? node))
            {
                if (kept.Add(node))
                {
                    Reads(node).ToList().ForEach(wanted.Push);
                }
            }
            else if (!constants.ContainsKey(name))
            {
                throw new InvalidDataException($"The cut of {model.Graph.Name} needs {name}, which is neither made, constant nor an input of the cut.");
            }
        }

        return new OnnxModel
        {
            IrVersion = model.IrVersion,
            Producer = model.Producer,
            OperatorSets = new Dictionary<string, long>(model.OperatorSets, StringComparer.Ordinal),
            Graph = new OnnxGraph
            {
                Name = model.Graph.Name,
                Nodes = [.. model.Graph.Nodes.Where(kept.Contains)],
                Initializers = [.. model.Graph.Initializers.Where(tensor => used.Contains(tensor.Name))],
                Inputs = [.. inputs],
                Outputs = [.. outputs],
            },
        };
    }

    private static Dictionary<string, OnnxNode> Makers(OnnxGraph graph)
    {
        var makers = new Dictionary<string, OnnxNode>(StringComparer.Ordinal);
        foreach (OnnxNode node in graph.Nodes)
        {
            node.Outputs.ForEach(output => makers[output] = node);
        }

        return makers;
    }

    /// <summary>A control-flow node also reads what its bodies take from outside.</summary>
    private static IEnumerable<string> Reads(OnnxNode node) =>
        node.Inputs.Where(input => input.Length > 0).Concat(node.Attributes.Where(attribute => attribute.Graph is not null).SelectMany(attribute => Captured(attribute.Graph!)));

    private static IEnumerable<string> Captured(OnnxGraph body)
    {
        HashSet<string> own = [.. body.Inputs.Select(input => input.Name), .. body.Initializers.Select(tensor => tensor.Name), .. body.Nodes.SelectMany(node => node.Outputs)];
        return body.Nodes.SelectMany(Reads).Concat(body.Outputs.Select(output => output.Name)).Where(name => name.Length > 0 && !own.Contains(name));
    }
}
