using AlinFunctions.Models.Onnx;

namespace AlinFunctions.Models.Store;

/// <summary>Holds an ONNX file to the tensors that the code is written for.</summary>
public static class SignatureCheck
{
    /// <summary>Stops unless the graph takes and makes what its entry says; names of varying axes do not count.</summary>
    /// <exception cref="ModelException">It does not; the sentence names both.</exception>
    public static async Task Require(ModelEntry entry, string path, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(entry);
        if (entry.Inputs is null || entry.Outputs is null)
        {
            return;
        }

        OnnxModel model = await OnnxModel.Load(path, cancellation);
        var constants = model.Graph.Initializers.Select(tensor => tensor.Name).ToHashSet(StringComparer.Ordinal);
        Require(entry, "take", "接受", entry.Inputs, [.. model.Graph.Inputs.Where(input => !constants.Contains(input.Name))]);
        Require(entry, "make", "产生", entry.Outputs, model.Graph.Outputs);
    }

    private static void Require(ModelEntry entry, string verb, string chineseVerb, IReadOnlyList<OnnxValueInfo> expected, List<OnnxValueInfo> actual)
    {
        string should = Sentence(expected);
        string does = Sentence(actual);
        if (!string.Equals(should, does, StringComparison.Ordinal))
        {
            throw new ModelException($"{entry.Id} should {verb} {should} but {verb}s {does}.", $"{entry.Id} 应{chineseVerb} {should}，实际{chineseVerb} {does}。");
        }
    }

    private static string Sentence(IEnumerable<OnnxValueInfo> values) => string.Join(" and ", values.Select(value =>
        (value.Shape is null ? value : value with { Shape = [.. value.Shape.Select(axis => axis.Length is null ? default : axis)] }).ToString()));
}
