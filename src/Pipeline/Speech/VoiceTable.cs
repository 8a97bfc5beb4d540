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

    /// <summary>Mixes tables, row by row and value by value.</summary>
    /// <param name="tables">One table or more.</param>
    /// <param name="weights">As many shares, adding up to 1.</param>
    public static VoiceTable Mix(IReadOnlyList<VoiceTable> tables, IReadOnlyList<double> weights)
    {
        ArgumentNullException.ThrowIfNull(tables);
        ArgumentNullException.ThrowIfNull(weights);
        if (weights.Count != tables.Count)
        {
            throw new ArgumentException($"{tables.Count} tables are mixed by {weights.Count} weights.", nameof(weights));
        }

        if (tables.Count == 1)
        {
            return tables[0];
        }

        var styles = new float[tables[0]._styles.Length];
        for (int i = 0; i < styles.Length; i++)
        {
            double value = 0;
            for (int table = 0; table < tables.Count; table++)
            {
                value += weights[table] * tables[table]._styles[i];
            }

            styles[i] = (float)value;
        }

        return new VoiceTable(styles);
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
