using System.Runtime.InteropServices;

namespace AlinFunctions.Pipeline.Speech;

/// <summary>Writes and reads acoustic features: one step leaves them in the store, another makes sound of them.</summary>
/// <remarks>
/// Little-endian: "ALAF", version, tokens, frames, first and end frame, pause samples; then durations, encodings, pitch, energy and style.
/// Values stay 32-bit floats, so that a wave made from the file equals one made in memory, bit for bit.
/// </remarks>
public static class AcousticFeaturesFile
{
    private const int Magic = 0x46414C41;
    private const int Version = 1;
    private const int HeaderInts = 7;
    private const int MostTokens = PhonemeVocabulary.MaxTokens + 2;

    /// <summary>Two minutes: far beyond what the longest line can last.</summary>
    private const int MostFrames = 40 * 120;

    /// <summary>Writes the features.</summary>
    public static void Write(Stream stream, AcousticFeatures features)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(features);
        WaveCut cut = features.Cut;
        ReadOnlySpan<int> header = [Magic, Version, features.Durations.Length, features.Frames, cut.FirstFrame, cut.EndFrame, cut.PauseSamples];
        stream.Write(MemoryMarshal.AsBytes(header));
        stream.Write(MemoryMarshal.AsBytes<int>(features.Durations));
        stream.Write(MemoryMarshal.AsBytes<float>(features.Encodings));
        stream.Write(MemoryMarshal.AsBytes<float>(features.Pitch));
        stream.Write(MemoryMarshal.AsBytes<float>(features.Energy));
        stream.Write(MemoryMarshal.AsBytes<float>(features.Style));
    }

    /// <summary>Reads features, and believes nothing that does not add up.</summary>
    /// <exception cref="InvalidDataException">The stream is no such file, is of another version, ends too early, or contradicts itself.</exception>
    public static AcousticFeatures Read(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        int[] header = Ints(stream, HeaderInts);
        Require(header[0] == Magic, "The file holds no acoustic features.");
        Require(header[1] == Version, $"The acoustic features are of version {header[1]}; this program reads version {Version}.");
        (int tokens, int frames) = (header[2], header[3]);
        Require(tokens is > 2 and <= MostTokens && frames is > 0 and <= MostFrames, "The acoustic features name a length that no line has.");
        int[] durations = Ints(stream, tokens);
        Require(Array.TrueForAll(durations, duration => duration > 0) && durations.Sum() == frames, "The acoustic features' durations do not add up.");
        var cut = new WaveCut(header[4], header[5], header[6]);
        Require(cut.FirstFrame >= 0 && cut.FirstFrame < cut.EndFrame && cut.EndFrame <= frames && cut.PauseSamples >= 0, "The acoustic features' cut lies outside them.");
        var features = new AcousticFeatures
        {
            Durations = durations,
            Encodings = Floats(stream, tokens * AcousticFeatures.EncodingSize),
            Pitch = Floats(stream, 2 * frames),
            Energy = Floats(stream, 2 * frames),
            Style = Floats(stream, AcousticFeatures.StyleSize),
            Cut = cut,
        };
        Require(stream.ReadByte() < 0, "The acoustic features go on after their end.");
        return features;
    }

    private static int[] Ints(Stream stream, int count)
    {
        var values = new int[count];
        Fill(stream, MemoryMarshal.AsBytes(values.AsSpan()));
        return values;
    }

    private static float[] Floats(Stream stream, int count)
    {
        var values = new float[count];
        Fill(stream, MemoryMarshal.AsBytes(values.AsSpan()));
        Require(Array.TrueForAll(values, float.IsFinite), "The acoustic features hold a value that is not a number.");
        return values;
    }

    private static void Fill(Stream stream, Span<byte> bytes) =>
        Require(stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false) == bytes.Length, "The acoustic features end too early.");

    private static void Require(bool holds, string sentence)
    {
        if (!holds)
        {
            throw new InvalidDataException(sentence);
        }
    }
}
