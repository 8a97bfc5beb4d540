using Microsoft.ML.OnnxRuntime.Tensors;

namespace AlinFunctions.GpuWorker.Inference;

/// <summary>One tensor that a model class relies on.</summary>
/// <param name="Name">Its name in the graph.</param>
/// <param name="Type">The type of its elements.</param>
/// <param name="Dimensions">Its shape; -1 for a length that varies.</param>
public sealed record TensorSignature(string Name, TensorElementType Type, params int[] Dimensions)
{
    /// <summary>States a tensor of 32-bit floats.</summary>
    public static TensorSignature Float(string name, params int[] dimensions) => new(name, TensorElementType.Float, dimensions);

    /// <summary>States a tensor of 64-bit integers.</summary>
    public static TensorSignature Int64(string name, params int[] dimensions) => new(name, TensorElementType.Int64, dimensions);

    /// <summary>Whether a graph's tensor of this shape serves: same type and rank, and equal wherever both lengths are fixed.</summary>
    internal bool Serves(TensorElementType type, ReadOnlySpan<int> dimensions)
    {
        if (type != Type || dimensions.Length != Dimensions.Length)
        {
            return false;
        }

        for (int i = 0; i < dimensions.Length; i++)
        {
            if (dimensions[i] >= 0 && Dimensions[i] >= 0 && dimensions[i] != Dimensions[i])
            {
                return false;
            }
        }

        return true;
    }

    /// <inheritdoc/>
    public override string ToString() => Describe(Name, Type, Dimensions);

    internal static string Describe(string name, TensorElementType type, IEnumerable<int> dimensions) =>
        $"{name} {type}[{string.Join(',', dimensions)}]";
}
