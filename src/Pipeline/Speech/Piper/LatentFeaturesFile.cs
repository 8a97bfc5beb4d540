using System.Runtime.InteropServices;

namespace AlinFunctions.Pipeline.Speech.Piper;

/// <summary>Writes and reads latent features: one step leaves them in the store, another makes sound of them.</summary>
/// <remarks>Little-endian: "ALPF", version, speaker, frames, first and end frame, pause samples; then the latent as 32-bit floats.</remarks>
public static class LatentFeaturesFile
{
    private const int Magic = 0x46504C41;
    private const int Version = 1;
    private const int HeaderInts = 7;

    /// <summary>Two minutes: far beyond what the longest line can last.</summary>
    private const int MostFrames = 120 * LatentFeatures.SampleRate / LatentFeatures.SamplesPerFrame;

    /// <summary>Whether a file of features begins as these do.</summary>
    public static bool Recognizes(ReadOnlySpan<byte> file) => file.StartsWith("ALPF"u8);

    /// <summary>Writes the features.</summary>
    public static void Write(Stream stream, LatentFeatures features)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(features);
        ReadOnlySpan<int> header = [Magic, Version, features.Speaker, features.Frames, features.FirstFrame, features.EndFrame, features.PauseSamples];
        stream.Write(MemoryMarshal.AsBytes(header));
        stream.Write(MemoryMarshal.AsBytes<float>(features.Latent));
    }

    /// <summary>Reads features, and believes nothing that does not add up.</summary>
    /// <exception cref="InvalidDataException">The stream is no such file, is of another version, ends too early, or contradicts itself.</exception>
    public static LatentFeatures Read(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var header = new int[HeaderInts];
        Fill(stream, MemoryMarshal.AsBytes(header.AsSpan()));
        Require(header[0] == Magic, "The file holds no latent features.");
        Require(header[1] == Version, $"The latent features are of version {header[1]}; this program reads version {Version}.");
        (int speaker, int frames, int first, int end, int pause) = (header[2], header[3], header[4], header[5], header[6]);
        Require(speaker is >= 0 and < PiperVoices.Count && frames is > 0 and <= MostFrames, "The latent features name a length or a speaker that there is not.");
        Require(first >= 0 && first < end && end <= frames && pause >= 0, "The latent features' cut lies outside them.");
        var latent = new float[LatentFeatures.Size * frames];
        Fill(stream, MemoryMarshal.AsBytes(latent.AsSpan()));
        Require(Array.TrueForAll(latent, float.IsFinite), "The latent features hold a value that is not a number.");
        Require(stream.ReadByte() < 0, "The latent features go on after their end.");
        return new LatentFeatures { Speaker = speaker, Latent = latent, FirstFrame = first, EndFrame = end, PauseSamples = pause };
    }

    private static void Fill(Stream stream, Span<byte> bytes) =>
        Require(stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false) == bytes.Length, "The latent features end too early.");

    private static void Require(bool holds, string sentence)
    {
        if (!holds)
        {
            throw new InvalidDataException(sentence);
        }
    }
}
