using System.IO.Compression;
using System.Runtime.InteropServices;

namespace AlinFunctions.Pipeline.Animation;

/// <summary>Keeps a prepared portrait between steps: a short header, the mesh, then the planes, each as differences to the pixel before, deflated.</summary>
public static class PreparedPortraitFile
{
    /// <summary>"ALPP" and the version of this layout.</summary>
    private const uint Magic = 0x50504C41;
    private const int Version = 2;

    /// <summary>The layout before: it did not say where the picture lies in the frame.</summary>
    private const int WithoutEdges = 1;

    /// <summary>Writes a portrait.</summary>
    public static void Write(PreparedPortrait portrait, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(portrait);
        using BinaryWriter writer = new(stream, System.Text.Encoding.UTF8, leaveOpen: true);
        writer.Write(Magic);
        writer.Write(Version);
        writer.Write(portrait.Width);
        writer.Write(portrait.Height);
        writer.Write(portrait.Blur);
        PictureEdges edges = portrait.Picture ?? new PictureEdges(0, 0, portrait.Width, portrait.Height);
        foreach (int edge in (ReadOnlySpan<int>)[edges.Left, edges.Top, edges.Right, edges.Bottom])
        {
            writer.Write(edge);
        }

        writer.Write(portrait.Mesh.Length);
        writer.Write(MemoryMarshal.AsBytes(portrait.Mesh.AsSpan()));
        foreach (byte[] plane in PlanesOf(portrait))
        {
            WritePlane(writer, plane);
        }
    }

    /// <summary>Reads a portrait.</summary>
    /// <exception cref="InvalidDataException">The stream holds no portrait of this version.</exception>
    public static PreparedPortrait Read(Stream stream)
    {
        using BinaryReader reader = new(stream, System.Text.Encoding.UTF8, leaveOpen: true);
        bool known = reader.ReadUInt32() == Magic;
        int version = reader.ReadInt32();
        if (!known || version is not (Version or WithoutEdges))
        {
            throw new InvalidDataException($"The artifact is no prepared portrait of version {Version}.");
        }

        int width = reader.ReadInt32(), height = reader.ReadInt32();
        float blur = reader.ReadSingle();
        PictureEdges? edges = version == WithoutEdges ? null : new PictureEdges(reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32());
        float[] mesh = new float[reader.ReadInt32()];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(mesh.AsSpan()));
        byte[][] image = new byte[3][], plate = new byte[3][];
        for (int channel = 0; channel < 6; channel++)
        {
            (channel < 3 ? image : plate)[channel % 3] = ReadPlane(reader, width * height);
        }

        return new PreparedPortrait
        {
            Width = width,
            Height = height,
            Image = Woven(image),
            Plate = Woven(plate),
            Matte = ReadPlane(reader, width * height),
            Mesh = mesh,
            Blur = blur,
            Picture = edges,
        };
    }

    private static IEnumerable<byte[]> PlanesOf(PreparedPortrait portrait) =>
        [Channel(portrait.Image, 0), Channel(portrait.Image, 1), Channel(portrait.Image, 2), Channel(portrait.Plate, 0), Channel(portrait.Plate, 1), Channel(portrait.Plate, 2), portrait.Matte];

    private static byte[] Channel(byte[] pixels, int channel)
    {
        byte[] plane = new byte[pixels.Length / 4];
        for (int at = 0; at < plane.Length; at++)
        {
            plane[at] = pixels[(at * 4) + channel];
        }

        return plane;
    }

    private static byte[] Woven(byte[][] channels)
    {
        byte[] pixels = new byte[channels[0].Length * 4];
        for (int at = 0; at < channels[0].Length; at++)
        {
            pixels[at * 4] = channels[0][at];
            pixels[(at * 4) + 1] = channels[1][at];
            pixels[(at * 4) + 2] = channels[2][at];
            pixels[(at * 4) + 3] = 255;
        }

        return pixels;
    }

    private static void WritePlane(BinaryWriter writer, byte[] plane)
    {
        byte[] steps = new byte[plane.Length];
        for (int at = 0; at < plane.Length; at++)
        {
            steps[at] = (byte)(plane[at] - (at == 0 ? 0 : plane[at - 1]));
        }

        using MemoryStream packed = new();
        using (DeflateStream deflate = new(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            deflate.Write(steps);
        }

        writer.Write((int)packed.Length);
        writer.Write(packed.GetBuffer().AsSpan(0, (int)packed.Length));
    }

    private static byte[] ReadPlane(BinaryReader reader, int length)
    {
        using MemoryStream packed = new(reader.ReadBytes(reader.ReadInt32()));
        using DeflateStream inflate = new(packed, CompressionMode.Decompress);
        byte[] plane = new byte[length];
        inflate.ReadExactly(plane);
        for (int at = 1; at < length; at++)
        {
            plane[at] += plane[at - 1];
        }

        return plane;
    }
}
