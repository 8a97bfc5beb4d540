using System.Runtime.InteropServices;

namespace AlinFunctions.Pipeline.Speech;

/// <summary>Writes and reads acoustic features: one step leaves them in the store, another makes sound of them.</summary>
/// <remarks>
/// Little-endian: "ALAF", version, tokens, frames, first and end frame, pause samples; then durations, encodings, pitch, energy and style;
/// since version 2 then the breath, and the gaps and the gains, each after their number. Files of version 1 have none and are still read.
/// Values stay 32-bit floats, so that a wave made from the file equals one made in memory, bit for bit.
/// </remarks>
public static class AcousticFeaturesFile
{
    private const int Magic = 0x46414C41;
    private const int Version = 2;
    private const int HeaderInts = 7;
    private const int MostTokens = PhonemeVocabulary.MaxTokens + 2;

    /// <summary>Two minutes: far beyond what the longest line can last.</summary>
    private const int MostFrames = 40 * 120;

    /// <summary>A word has at most a gain of its own and one after it.</summary>
    private const int MostEdits = 2 * MostTokens;

    /// <summary>Every break of a line at one place would be no longer, samples.</summary>
    private const int MostGap = (int)WordDirection.MostBreak * MostTokens * AcousticFeatures.SampleRate;

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
        WriteEdits(stream, features);
    }

    /// <summary>Reads features, and believes nothing that does not add up.</summary>
    /// <exception cref="InvalidDataException">The stream is no such file, is of another version, ends too early, or contradicts itself.</exception>
    public static AcousticFeatures Read(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        int[] header = Ints(stream, HeaderInts);
        Require(header[0] == Magic, "The file holds no acoustic features.");
        Require(header[1] is 1 or Version, $"The acoustic features are of version {header[1]}; this program reads versions 1 to {Version}.");
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
        features = header[1] == 1 ? features : ReadEdits(stream, features);
        Require(stream.ReadByte() < 0, "The acoustic features go on after their end.");
        return features;
    }

    private static void WriteEdits(Stream stream, AcousticFeatures features)
    {
        WaveCut cut = features.Cut;
        stream.Write(MemoryMarshal.AsBytes<float>([(float)features.Breath]));
        stream.Write(MemoryMarshal.AsBytes<int>([cut.Gaps.Count, .. cut.Gaps.SelectMany(gap => new[] { gap.At, gap.Samples })]));
        stream.Write(MemoryMarshal.AsBytes<int>([cut.Gains.Count, .. cut.Gains.SelectMany(gain => new[] { gain.First, gain.End })]));
        stream.Write(MemoryMarshal.AsBytes<float>([.. cut.Gains.Select(gain => (float)gain.Decibels)]));
    }

    private static AcousticFeatures ReadEdits(Stream stream, AcousticFeatures features)
    {
        const int Frame = AcousticFeatures.SamplesPerFrame;
        WaveCut cut = features.Cut;
        float breath = Floats(stream, 1)[0];
        Require(breath is >= 0 and <= 1, "The acoustic features' breath is not a share.");
        WaveGap[] gaps = [.. Ints(stream, 2 * Count(stream)).Chunk(2).Select(pair => new WaveGap(pair[0], pair[1]))];
        bool inside = Array.TrueForAll(gaps, gap => gap.At >= cut.FirstFrame * Frame && gap.At <= cut.EndFrame * Frame && gap.Samples is >= 0 and <= MostGap);
        Require(inside && Rises(gaps.Select(gap => gap.At)), "The acoustic features' gaps lie outside them.");
        int[] places = Ints(stream, 2 * Count(stream));
        float[] decibels = Floats(stream, places.Length / 2);
        Require(Rises(places) && Array.TrueForAll(places, place => place >= 0 && place <= features.Frames * Frame), "The acoustic features' gains lie outside them.");
        WaveGain[] gains = [.. places.Chunk(2).Zip(decibels, (pair, gain) => new WaveGain(pair[0], pair[1], gain))];
        return features with { Breath = breath, Cut = cut with { Gaps = gaps, Gains = gains } };
    }

    private static int Count(Stream stream)
    {
        int count = Ints(stream, 1)[0];
        Require(count is >= 0 and <= MostEdits, "The acoustic features name more edits than a line has places.");
        return count;
    }

    private static bool Rises(IEnumerable<int> places) => places.Zip(places.Skip(1)).All(pair => pair.First <= pair.Second);

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
