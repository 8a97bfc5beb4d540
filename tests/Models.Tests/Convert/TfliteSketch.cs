using System.Runtime.InteropServices;
using AlinFunctions.Models.Convert;
using AlinFunctions.Models.Onnx;

namespace AlinFunctions.Models.Tests.Convert;

/// <summary>Writes TFLite models: tensor 0 is the input; operators name tensors by number.</summary>
internal sealed class TfliteSketch
{
    private readonly List<Dictionary<int, object>> _tensors = [];
    private readonly List<Dictionary<int, object>> _buffers = [[]];
    private readonly List<Dictionary<int, object>> _operators = [];
    private readonly List<Dictionary<int, object>> _codes = [];

    public TfliteSketch(params int[] inputShape) => Tensor(inputShape);

    public TfliteSketch Tensor(params int[] shape)
    {
        _tensors.Add(new() { [0] = shape, [1] = (sbyte)0, [2] = 0, [3] = $"t{_tensors.Count}" });
        return this;
    }

    public TfliteSketch Floats(int[] shape, params float[] values) => Constant(shape, 0, MemoryMarshal.AsBytes(values.AsSpan()));

    public TfliteSketch Halves(int[] shape, params Half[] values) => Constant(shape, 1, MemoryMarshal.AsBytes(values.AsSpan()));

    public TfliteSketch Integers(int[] shape, params int[] values) => Constant(shape, 2, MemoryMarshal.AsBytes(values.AsSpan()));

    public TfliteSketch Operator(int code, int[] inputs, int output, Dictionary<int, object>? options = null)
    {
        _operators.Add(new() { [0] = _codes.Count, [1] = inputs, [2] = new[] { output }, [4] = options ?? [] });
        _codes.Add(new() { [0] = (sbyte)Math.Min(code, 127), [3] = code });
        return this;
    }

    public OnnxModel Convert(int output)
    {
        Dictionary<int, object> graph = new() { [0] = _tensors.ToArray(), [1] = new[] { 0 }, [2] = new[] { output }, [3] = _operators.ToArray() };
        Dictionary<int, object> model = new() { [0] = 3, [1] = _codes.ToArray(), [2] = new[] { graph }, [4] = _buffers.ToArray() };
        return TfliteConverter.Convert(FlatSketch.Write("TFL3", model));
    }

    private TfliteSketch Constant(int[] shape, sbyte type, ReadOnlySpan<byte> bytes)
    {
        _tensors.Add(new() { [0] = shape, [1] = type, [2] = _buffers.Count, [3] = $"t{_tensors.Count}" });
        _buffers.Add(new() { [0] = bytes.ToArray() });
        return this;
    }
}
