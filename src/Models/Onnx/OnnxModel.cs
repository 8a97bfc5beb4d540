namespace AlinFunctions.Models.Onnx;

/// <summary>An ONNX file in memory: read, edited, cut and written without a runtime. Constants stay slices of what was read.</summary>
public sealed class OnnxModel
{
    /// <summary>Gets the version of the file format.</summary>
    /// <value>8, which every runtime since 2021 reads.</value>
    public long IrVersion { get; init; } = 8;

    /// <summary>Gets or sets the name of the program that made the file.</summary>
    public string Producer { get; set; } = "AlinFunctions";

    /// <summary>Gets the operator-set version of each domain; the empty domain holds the standard operators.</summary>
    public Dictionary<string, long> OperatorSets { get; init; } = new(StringComparer.Ordinal);

    /// <summary>Gets the graph.</summary>
    public required OnnxGraph Graph { get; init; }

    /// <summary>Starts an empty model with the standard operators of the given version.</summary>
    public static OnnxModel Create(string graphName, long operatorSet) => new()
    {
        Graph = new OnnxGraph { Name = graphName },
        OperatorSets = { [""] = operatorSet },
    };

    /// <summary>Reads a model from bytes, which it keeps: its constants are slices of them.</summary>
    /// <exception cref="InvalidDataException">The bytes are no ONNX model.</exception>
    public static OnnxModel Parse(ReadOnlyMemory<byte> bytes) => OnnxReader.ReadModel(bytes);

    /// <summary>Reads a model from a file.</summary>
    /// <exception cref="InvalidDataException">The file is no ONNX model.</exception>
    public static async Task<OnnxModel> Load(string path, CancellationToken cancellation) =>
        Parse(await File.ReadAllBytesAsync(path, cancellation));

    /// <summary>Writes the model to a stream.</summary>
    public async Task Save(Stream stream, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(stream);
        foreach (ReadOnlyMemory<byte> chunk in OnnxWriter.Write(this).Chunks())
        {
            await stream.WriteAsync(chunk, cancellation);
        }
    }

    /// <summary>Writes the model to a file.</summary>
    public async Task Save(string path, CancellationToken cancellation)
    {
        await using FileStream stream = File.Create(path);
        await Save(stream, cancellation);
    }

    /// <summary>Gives the whole file as bytes, as a runtime takes them for a small model.</summary>
    public byte[] ToBytes()
    {
        ProtoWriter writer = OnnxWriter.Write(this);
        var bytes = new byte[writer.Length];
        int at = 0;
        foreach (ReadOnlyMemory<byte> chunk in writer.Chunks())
        {
            chunk.CopyTo(bytes.AsMemory(at));
            at += chunk.Length;
        }

        return bytes;
    }
}
