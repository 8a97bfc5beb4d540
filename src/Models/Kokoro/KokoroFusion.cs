using AlinFunctions.Models.Onnx;

namespace AlinFunctions.Models.Kokoro;

/// <summary>
/// Rewrites the vocoder so that each adaptive instance normalisation (Huang and Belongie, 2017), with the Snake activation
/// (Ziyin et al., 2020) that follows most of them, is one custom operator. What the operator must do:
/// <code>
/// domain "fast", version 1, operator "AdaSnake", all float
///   inputs  x [1,C,L]   scale [1,C,1]   shift [1,C,1]   alpha [1,C,1] (optional)
///   output  y [1,C,L]
///   m = mean of x over L,  v = mean of (x - m)^2 over L,  z = (x - m) / sqrt(v + 1e-5) * scale + shift
///   y = z without alpha;  y = z + sin(alpha z)^2 / alpha with it
/// </code>
/// No attributes. Several operators may read one x.
/// </summary>
public static class KokoroFusion
{
    /// <summary>The custom operator's domain.</summary>
    public const string Domain = "fast";

    /// <summary>The custom operator's name.</summary>
    public const string Operator = "AdaSnake";

    /// <summary>How many normalisations in the vocoder are followed by Snake.</summary>
    public const int SnakeSites = 48;

    /// <summary>How many are not.</summary>
    public const int PlainSites = 10;

    /// <summary>Gives the vocoder with its sites fused; constants are shared with the one given.</summary>
    /// <exception cref="ModelException">The graph has other sites than Kokoro's vocoder.</exception>
    public static OnnxModel Fuse(OnnxModel vocoder)
    {
        ArgumentNullException.ThrowIfNull(vocoder);
        List<AdaSnakeSite> sites = [.. AdaSnakeSite.In(vocoder.Graph)];
        int snakes = sites.Count(site => site.Alpha is not null);
        if (snakes != SnakeSites || sites.Count - snakes != PlainSites)
        {
            int plain = sites.Count - snakes;
            throw new ModelException(
                $"Kokoro's vocoder should have {SnakeSites} normalisations with Snake and {PlainSites} without, but {snakes} and {plain} were found.",
                $"Kokoro 声码器应有 {SnakeSites} 处带 Snake 的归一化和 {PlainSites} 处不带的，实际找到 {snakes} 处和 {plain} 处。");
        }

        var byOutput = sites.ToDictionary(site => site.Output, StringComparer.Ordinal);
        var fused = new OnnxModel
        {
            IrVersion = vocoder.IrVersion,
            Producer = vocoder.Producer,
            OperatorSets = new Dictionary<string, long>(vocoder.OperatorSets, StringComparer.Ordinal) { [Domain] = 1 },
            Graph = new OnnxGraph
            {
                Name = vocoder.Graph.Name,
                Nodes = [.. vocoder.Graph.Nodes.Select(node => byOutput.TryGetValue(node.Outputs[0], out AdaSnakeSite? site) ? site.ToNode(Domain, Operator) : node)],
                Initializers = vocoder.Graph.Initializers,
            },
        };

        // What the sites were made of is now read by nobody, and the cut leaves it out.
        return OnnxCut.Extract(fused, vocoder.Graph.Inputs, vocoder.Graph.Outputs);
    }
}
