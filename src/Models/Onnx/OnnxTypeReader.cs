namespace AlinFunctions.Models.Onnx;

/// <summary>Reads the declared type of a tensor: TypeProto and what is nested in it.</summary>
internal static class OnnxTypeReader
{
    /// <summary>Reads a type; anything but a tensor is left undefined.</summary>
    public static OnnxValueInfo Read(string name, ReadOnlyMemory<byte> typeProto)
    {
        var reader = new ProtoReader(typeProto);
        while (reader.Next())
        {
            if (reader.Field == 1)
            {
                return ReadTensorType(name, reader.Bytes());
            }

            reader.Skip();
        }

        return new OnnxValueInfo(name, OnnxElementType.Undefined, null);
    }

    private static OnnxValueInfo ReadTensorType(string name, ReadOnlyMemory<byte> bytes)
    {
        var reader = new ProtoReader(bytes);
        var elementType = OnnxElementType.Undefined;
        List<OnnxDimension>? shape = null;
        while (reader.Next())
        {
            switch (reader.Field)
            {
                case 1: elementType = (OnnxElementType)reader.Int64(); break;
                case 2: shape = ReadShape(reader.Bytes()); break;
                default: reader.Skip(); break;
            }
        }

        return new OnnxValueInfo(name, elementType, shape);
    }

    private static List<OnnxDimension> ReadShape(ReadOnlyMemory<byte> bytes)
    {
        var reader = new ProtoReader(bytes);
        List<OnnxDimension> shape = [];
        while (reader.Next())
        {
            if (reader.Field == 1)
            {
                shape.Add(ReadDimension(reader.Bytes()));
            }
            else
            {
                reader.Skip();
            }
        }

        return shape;
    }

    private static OnnxDimension ReadDimension(ReadOnlyMemory<byte> bytes)
    {
        var reader = new ProtoReader(bytes);
        var dimension = default(OnnxDimension);
        while (reader.Next())
        {
            switch (reader.Field)
            {
                case 1: dimension = reader.Int64(); break;
                case 2: dimension = reader.Text(); break;
                default: reader.Skip(); break;
            }
        }

        return dimension;
    }
}
