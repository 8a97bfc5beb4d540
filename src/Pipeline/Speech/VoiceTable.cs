using System.Runtime.InteropServices;

namespace AlinFunctions.Pipeline.Speech;

/// <summary>One voice: a style for every length of line (Kokoro's table of 510 rows of 256 values).</summary>
public sealed class VoiceTable
{
    private readonly float[] _styles;

    private VoiceTable(float[] styles) => _styles = styles;

    /// <summary>Reads a table of little-endian 32-bit floats, row by row.</summary>
    /// <exception cref="InvalidDataException">The table has not 510 rows of 256 finite values.</exception>
    public static VoiceTable Read(ReadOnlySpan<byte> bytes)
    {
        const int Values = PhonemeVocabulary.MaxTokens * AcousticFeatures.StyleSize;
        if (bytes.Length != Values * sizeof(float))
        {
            throw new InvalidDataException($"A voice has {Values * sizeof(float)} bytes; this one has {bytes.Length}.");
        }

        float[] styles = MemoryMarshal.Cast<byte, float>(bytes).ToArray();
        return Array.TrueForAll(styles, float.IsFinite) ? new VoiceTable(styles) : throw new InvalidDataException("The voice holds a value that is not a number.");
    }

    /// <summary>Gets the style for a line of so many phoneme tokens, pads not counted.</summary>
    /// <param name="tokens">1 to 510; row n serves lines of n tokens, and the last row the longest line.</param>
    public ReadOnlySpan<float> StyleFor(int tokens)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(tokens);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(tokens, PhonemeVocabulary.MaxTokens);
        int row = Math.Min(tokens, PhonemeVocabulary.MaxTokens - 1);
        return _styles.AsSpan(row * AcousticFeatures.StyleSize, AcousticFeatures.StyleSize);
    }
}
