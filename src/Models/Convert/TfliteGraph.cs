using System.Runtime.InteropServices;

namespace AlinFunctions.Models.Convert;

/// <summary>A TFLite file's first graph. Field numbers are those of TensorFlow's schema.fbs, version 3.</summary>
internal sealed class TfliteGraph
{
    private TfliteGraph(TfliteTensor[] tensors, TfliteOperator[] operators, int[] inputs, int[] outputs)
    {
        Tensors = tensors;
        Operators = operators;
        Inputs = inputs;
        Outputs = outputs;
    }

    public TfliteTensor[] Tensors { get; }

    public TfliteOperator[] Operators { get; }

    public int[] Inputs { get; }

    public int[] Outputs { get; }

    public static TfliteGraph Read(ReadOnlyMemory<byte> file)
    {
        FlatTable model = FlatTable.Root(file, "TFL3");
        FlatTable[] codes = model.Tables(1);
        FlatTable[] buffers = model.Tables(4);
        FlatTable graph = model.Tables(2)[0];
        TfliteTensor[] tensors = Array.ConvertAll(graph.Tables(0), tensor => ReadTensor(tensor, buffers));
        TfliteOperator[] operators = Array.ConvertAll(graph.Tables(3), entry => ReadOperator(entry, codes));
        return new TfliteGraph(tensors, operators, graph.Ints(1), graph.Ints(2));
    }

    private static TfliteOperator ReadOperator(FlatTable entry, FlatTable[] codes)
    {
        FlatTable code = codes[entry.Int(0)];

        // The byte field was too small for new operators; the wider one was added behind it, and the larger of the two counts.
        return new TfliteOperator(Math.Max(code.Byte(0), code.Int(3)), code.Text(1), entry.Ints(1), entry.Ints(2), entry.Table(4));
    }

    private static TfliteTensor ReadTensor(FlatTable tensor, FlatTable[] buffers)
    {
        int[] shape = tensor.Ints(0);
        ReadOnlySpan<byte> bytes = buffers[tensor.Int(2)].Bytes(0);
        return new TfliteTensor(tensor.Text(3), shape, bytes.IsEmpty ? null : ReadConstant(tensor, shape, bytes));
    }

    private static ConstantTensor ReadConstant(FlatTable tensor, int[] shape, ReadOnlySpan<byte> bytes)
    {
        int type = tensor.Byte(1);
        return type switch
        {
            0 => new ConstantTensor(shape, MemoryMarshal.Cast<byte, float>(bytes).ToArray()),
            1 => new ConstantTensor(shape, Array.ConvertAll(MemoryMarshal.Cast<byte, Half>(bytes).ToArray(), half => (float)half)),
            2 => new ConstantTensor(shape, Array.ConvertAll(MemoryMarshal.Cast<byte, int>(bytes).ToArray(), value => (long)value)),
            4 => new ConstantTensor(shape, MemoryMarshal.Cast<byte, long>(bytes).ToArray()),
            _ => throw new NotSupportedException($"The constant '{tensor.Text(3)}' has TFLite type {type}; floats and whole numbers of 32 and 64 bits are read."),
        };
    }
}
