using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;

namespace AlinFunctions.Orchestrator.Studio;

/// <summary>One file of the studio, as it is and as it travels.</summary>
public sealed class StudioFile
{
    private static readonly Dictionary<string, string> Types = new(StringComparer.Ordinal)
    {
        [".css"] = "text/css; charset=utf-8",
        [".html"] = "text/html; charset=utf-8",
        [".js"] = "text/javascript; charset=utf-8",
        [".json"] = "application/json; charset=utf-8",
        [".svg"] = "image/svg+xml",
    };

    /// <summary>Takes the file in.</summary>
    /// <exception cref="InvalidOperationException">It is of a kind that the studio does not have.</exception>
    public StudioFile(string name, byte[] content)
    {
        Content = content;
        Packed = Pack(content);
        Type = Types.GetValueOrDefault(Path.GetExtension(name)) ?? throw new InvalidOperationException($"The studio serves no files such as {name}.");
        string hash = Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, 16));
        Tag = new EntityTagHeaderValue($"\"{hash}\"");
        PackedTag = new EntityTagHeaderValue($"\"{hash}-gzip\"");
    }

    /// <summary>Gets what it holds.</summary>
    public byte[] Content { get; }

    /// <summary>Gets the same, packed by gzip.</summary>
    public byte[] Packed { get; }

    /// <summary>Gets its media type.</summary>
    public string Type { get; }

    /// <summary>Gets the name of its content.</summary>
    public EntityTagHeaderValue Tag { get; }

    /// <summary>Gets the name of its packed content.</summary>
    public EntityTagHeaderValue PackedTag { get; }

    private static byte[] Pack(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize))
        {
            gzip.Write(content);
        }

        return packed.ToArray();
    }
}
