namespace AlinFunctions.Models.Onnx;

/// <summary>Reads models; field numbers are those of the public onnx.proto.</summary>
internal static class OnnxReader
{
    /// <summary>Reads ModelProto.</summary>
    public static OnnxModel ReadModel(ReadOnlyMemory<byte> bytes)
    {
        var reader = new ProtoReader(bytes);
        long irVersion = 0;
        string producer = "";
        OnnxGraph? graph = null;
        var sets = new Dictionary<string, long>(StringComparer.Ordinal);
        while (reader.Next())
        {
            switch (reader.Field)
            {
                case 1: irVersion = reader.Int64(); break;
                case 2: producer = reader.Text(); break;
                case 7: graph = ReadGraph(reader.Bytes()); break;
                case 8: ReadOperatorSet(reader.Bytes(), sets); break;
                case 25: throw new NotSupportedException("The model defines functions of its own, which are not read.");
                default: reader.Skip(); break;
            }
        }

        return graph is null
            ? throw new InvalidDataException("The file holds no ONNX graph.")
            : new OnnxModel { IrVersion = irVersion, Producer = producer, OperatorSets = sets, Graph = graph };
    }

    private static void ReadOperatorSet(ReadOnlyMemory<byte> bytes, Dictionary<string, long> sets)
    {
        var reader = new ProtoReader(bytes);
        string domain = "";
        long version = 0;
        while (reader.Next())
        {
            switch (reader.Field)
            {
                case 1: domain = reader.Text(); break;
                case 2: version = reader.Int64(); break;
                default: reader.Skip(); break;
            }
        }

        sets[domain] = version;
    }

    private static OnnxGraph ReadGraph(ReadOnlyMemory<byte> bytes)
    {
        var reader = new ProtoReader(bytes);
        var graph = new OnnxGraph();
        while (reader.Next())
        {
            switch (reader.Field)
            {
                case 1: graph.Nodes.Add(ReadNode(reader.Bytes())); break;
                case 2: graph.Name = reader.Text(); break;
                case 5: graph.Initializers.Add(OnnxTensorReader.Read(reader.Bytes())); break;
                case 11: graph.Inputs.Add(ReadValueInfo(reader.Bytes())); break;
                case 12: graph.Outputs.Add(ReadValueInfo(reader.Bytes())); break;
                case 13: graph.Between.Add(ReadValueInfo(reader.Bytes())); break;
                case 15: throw new NotSupportedException("The model has sparse constants, which are not read.");
                default: reader.Skip(); break;
            }
        }

        return graph;
    }

    private static OnnxNode ReadNode(ReadOnlyMemory<byte> bytes)
    {
        var reader = new ProtoReader(bytes);
        var node = new OnnxNode { OpType = "" };
        while (reader.Next())
        {
            switch (reader.Field)
            {
                case 1: node.Inputs.Add(reader.Text()); break;
                case 2: node.Outputs.Add(reader.Text()); break;
                case 3: node.Name = reader.Text(); break;
                case 4: node.OpType = reader.Text(); break;
                case 5: node.Attributes.Add(ReadAttribute(reader.Bytes())); break;
                case 7: node.Domain = reader.Text(); break;
                default: reader.Skip(); break;
            }
        }

        return node;
    }

    private static OnnxAttribute ReadAttribute(ReadOnlyMemory<byte> bytes)
    {
        var reader = new ProtoReader(bytes);
        string name = "", text = "";
        var type = OnnxAttributeType.Undefined;
        float single = 0;
        long integer = 0;
        OnnxTensor? tensor = null;
        OnnxGraph? graph = null;
        List<float> floats = [];
        List<long> ints = [];
        List<string> texts = [];
        while (reader.Next())
        {
            switch (reader.Field)
            {
                case 1: name = reader.Text(); break;
                case 2: single = reader.Float(); break;
                case 3: integer = reader.Int64(); break;
                case 4: text = reader.Text(); break;
                case 5: tensor = OnnxTensorReader.Read(reader.Bytes()); break;
                case 6: graph = ReadGraph(reader.Bytes()); break;
                case 7: reader.AppendFloats(floats); break;
                case 8: reader.AppendInt64s(ints); break;
                case 9: texts.Add(reader.Text()); break;
                case 20: type = (OnnxAttributeType)reader.Int64(); break;
                default: reader.Skip(); break;
            }
        }

        return type is > OnnxAttributeType.Undefined and <= OnnxAttributeType.Texts
            ? new OnnxAttribute
            {
                Name = name,
                Type = type,
                Float = single,
                Int = integer,
                Text = text,
                Tensor = tensor,
                Graph = graph,
                Floats = floats,
                Ints = ints,
                Texts = texts,
            }
            : throw new NotSupportedException($"Attribute {name} is of kind {type}, which is not read.");
    }

    private static OnnxValueInfo ReadValueInfo(ReadOnlyMemory<byte> bytes)
    {
        var reader = new ProtoReader(bytes);
        string name = "";
        ReadOnlyMemory<byte> type = default;
        while (reader.Next())
        {
            switch (reader.Field)
            {
                case 1: name = reader.Text(); break;
                case 2: type = reader.Bytes(); break;
                default: reader.Skip(); break;
            }
        }

        return OnnxTypeReader.Read(name, type);
    }
}
