namespace AlinFunctions.Models.Onnx;

/// <summary>Writes models; field numbers are those of the public onnx.proto.</summary>
internal static class OnnxWriter
{
    /// <summary>Writes ModelProto.</summary>
    public static ProtoWriter Write(OnnxModel model)
    {
        var writer = new ProtoWriter();
        writer.Int64(1, model.IrVersion);
        writer.TextUnlessEmpty(2, model.Producer);
        writer.Message(7, Write(model.Graph));
        foreach ((string domain, long version) in model.OperatorSets.OrderBy(set => set.Key, StringComparer.Ordinal))
        {
            var set = new ProtoWriter();
            set.TextUnlessEmpty(1, domain);
            set.Int64(2, version);
            writer.Message(8, set);
        }

        return writer;
    }

    private static ProtoWriter Write(OnnxGraph graph)
    {
        var writer = new ProtoWriter();
        foreach (OnnxNode node in graph.Nodes)
        {
            writer.Message(1, Write(node));
        }

        writer.Text(2, graph.Name);
        foreach (OnnxTensor tensor in graph.Initializers)
        {
            writer.Message(5, Write(tensor));
        }

        foreach ((int field, List<OnnxValueInfo> values) in new[] { (11, graph.Inputs), (12, graph.Outputs), (13, graph.Between) })
        {
            foreach (OnnxValueInfo value in values)
            {
                writer.Message(field, Write(value));
            }
        }

        return writer;
    }

    private static ProtoWriter Write(OnnxNode node)
    {
        var writer = new ProtoWriter();
        foreach (string input in node.Inputs)
        {
            writer.Text(1, input);
        }

        foreach (string output in node.Outputs)
        {
            writer.Text(2, output);
        }

        writer.TextUnlessEmpty(3, node.Name);
        writer.Text(4, node.OpType);
        foreach (OnnxAttribute attribute in node.Attributes)
        {
            writer.Message(5, Write(attribute));
        }

        writer.TextUnlessEmpty(7, node.Domain);
        return writer;
    }

    private static ProtoWriter Write(OnnxAttribute attribute)
    {
        var writer = new ProtoWriter();
        writer.Text(1, attribute.Name);
        switch (attribute.Type)
        {
            case OnnxAttributeType.Float: writer.Float(2, attribute.Float); break;
            case OnnxAttributeType.Int: writer.Int64(3, attribute.Int); break;
            case OnnxAttributeType.Text: writer.Text(4, attribute.Text); break;
            case OnnxAttributeType.Tensor: writer.Message(5, Write(attribute.Tensor!)); break;
            case OnnxAttributeType.Graph: writer.Message(6, Write(attribute.Graph!)); break;
            case OnnxAttributeType.Floats: attribute.Floats.ToList().ForEach(value => writer.Float(7, value)); break;
            case OnnxAttributeType.Ints: attribute.Ints.ToList().ForEach(value => writer.Int64(8, value)); break;
            case OnnxAttributeType.Texts: attribute.Texts.ToList().ForEach(value => writer.Text(9, value)); break;
            default: throw new InvalidOperationException($"Attribute {attribute.Name} has no kind.");
        }

        writer.Int64(20, (long)attribute.Type);
        return writer;
    }

    private static ProtoWriter Write(OnnxTensor tensor)
    {
        var writer = new ProtoWriter();
        foreach (long length in tensor.Dimensions)
        {
            writer.Int64(1, length);
        }

        writer.Int64(2, (long)tensor.ElementType);
        writer.TextUnlessEmpty(8, tensor.Name);
        writer.Bytes(9, tensor.Raw);
        return writer;
    }

    private static ProtoWriter Write(OnnxValueInfo value)
    {
        var tensorType = new ProtoWriter();
        tensorType.Int64(1, (long)value.ElementType);
        if (value.Shape is not null)
        {
            var shape = new ProtoWriter();
            foreach (OnnxDimension dimension in value.Shape)
            {
                shape.Message(1, Write(dimension));
            }

            tensorType.Message(2, shape);
        }

        var type = new ProtoWriter();
        if (value.ElementType != OnnxElementType.Undefined)
        {
            type.Message(1, tensorType);
        }

        var writer = new ProtoWriter();
        writer.Text(1, value.Name);
        writer.Message(2, type);
        return writer;
    }

    private static ProtoWriter Write(OnnxDimension dimension)
    {
        var writer = new ProtoWriter();
        if (dimension.Length is long length)
        {
            writer.Int64(1, length);
        }
        else if (dimension.Name is not null)
        {
            writer.Text(2, dimension.Name);
        }

        return writer;
    }
}
