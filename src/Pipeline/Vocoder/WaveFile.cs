using System.Buffers.Binary;

namespace AlinFunctions.Pipeline.Vocoder;

/// <summary>Writes and reads mono WAV files (RIFF): 16-bit integers or 32-bit floats.</summary>
public static class WaveFile
{
    private const int HeaderBytes = 44;
    private const ushort Integers = 1;
    private const ushort Floats = 3;
    private const ushort Extensible = 0xFFFE;

    /// <summary>Writes the wave as 16-bit integers, rounded and held within full scale.</summary>
    public static void Write(Stream stream, SpokenWave wave)
    {
        ArgumentNullException.ThrowIfNull(wave);
        var bytes = new byte[wave.Samples.Length * sizeof(short)];
        for (int i = 0; i < wave.Samples.Length; i++)
        {
            float scaled = Math.Clamp(MathF.Round(wave.Samples[i] * short.MaxValue), short.MinValue, short.MaxValue);
            BinaryPrimitives.WriteInt16LittleEndian(bytes.AsSpan(i * sizeof(short)), (short)scaled);
        }

        Write(stream, wave.SampleRate, Integers, bytes, sizeof(short));
    }

    /// <summary>Writes the wave as 32-bit floats, exactly.</summary>
    public static void WriteFloats(Stream stream, SpokenWave wave)
    {
        ArgumentNullException.ThrowIfNull(wave);
        var bytes = new byte[wave.Samples.Length * sizeof(float)];
        for (int i = 0; i < wave.Samples.Length; i++)
        {
            BinaryPrimitives.WriteSingleLittleEndian(bytes.AsSpan(i * sizeof(float)), wave.Samples[i]);
        }

        Write(stream, wave.SampleRate, Floats, bytes, sizeof(float));
    }

    /// <summary>Reads a mono wave of 16-bit integers or 32-bit floats; chunks that it does not know are skipped.</summary>
    /// <exception cref="InvalidDataException">The stream is no such file, or ends too early.</exception>
    public static SpokenWave Read(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        Span<byte> head = stackalloc byte[12];
        Fill(stream, head);
        if (!head[..4].SequenceEqual("RIFF"u8) || !head[8..].SequenceEqual("WAVE"u8))
        {
            throw new InvalidDataException("The file is not a RIFF WAVE file.");
        }

        int rate = 0;
        ushort format = 0;
        while (true)
        {
            Span<byte> chunk = head[..8];
            Fill(stream, chunk);
            bool data = chunk[..4].SequenceEqual("data"u8), description = chunk[..4].SequenceEqual("fmt "u8);
            uint length = BinaryPrimitives.ReadUInt32LittleEndian(chunk[4..]);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(length, (uint)Array.MaxLength, nameof(stream));
            var body = new byte[length + (length & 1)];
            if (data)
            {
                Fill(stream, body.AsSpan(0, (int)length));
                return new SpokenWave(rate, Samples(body.AsSpan(0, (int)length), format));
            }

            Fill(stream, body);
            if (description)
            {
                (rate, format) = Describe(body);
            }
        }
    }

    private static (int Rate, ushort Format) Describe(ReadOnlySpan<byte> body)
    {
        ushort format = BinaryPrimitives.ReadUInt16LittleEndian(body);
        if (format == Extensible && body.Length >= 26)
        {
            format = BinaryPrimitives.ReadUInt16LittleEndian(body[24..]);
        }

        int channels = BinaryPrimitives.ReadUInt16LittleEndian(body[2..]), bits = BinaryPrimitives.ReadUInt16LittleEndian(body[14..]);
        return (channels, format, bits) is (1, Integers, 16) or (1, Floats, 32)
            ? (BinaryPrimitives.ReadInt32LittleEndian(body[4..]), format)
            : throw new InvalidDataException($"The wave has {channels} channels of {bits} bits in format {format}; one channel of 16-bit integers or 32-bit floats is read.");
    }

    private static float[] Samples(ReadOnlySpan<byte> data, ushort format)
    {
        int size = format switch
        {
            Integers => sizeof(short),
            Floats => sizeof(float),
            _ => throw new InvalidDataException("The wave's data comes before its description."),
        };
        var samples = new float[data.Length / size];
        for (int i = 0; i < samples.Length; i++)
        {
            samples[i] = format == Floats
                ? BinaryPrimitives.ReadSingleLittleEndian(data[(i * size)..])
                : BinaryPrimitives.ReadInt16LittleEndian(data[(i * size)..]) / (float)short.MaxValue;
        }

        return samples;
    }

    private static void Write(Stream stream, int rate, ushort format, byte[] data, int size)
    {
        Span<byte> header = stackalloc byte[HeaderBytes];
        "RIFF"u8.CopyTo(header);
        BinaryPrimitives.WriteInt32LittleEndian(header[4..], HeaderBytes - 8 + data.Length);
        "WAVEfmt "u8.CopyTo(header[8..]);
        BinaryPrimitives.WriteInt32LittleEndian(header[16..], 16);
        BinaryPrimitives.WriteUInt16LittleEndian(header[20..], format);
        BinaryPrimitives.WriteUInt16LittleEndian(header[22..], 1);
        BinaryPrimitives.WriteInt32LittleEndian(header[24..], rate);
        BinaryPrimitives.WriteInt32LittleEndian(header[28..], rate * size);
        BinaryPrimitives.WriteUInt16LittleEndian(header[32..], (ushort)size);
        BinaryPrimitives.WriteUInt16LittleEndian(header[34..], (ushort)(8 * size));
        "data"u8.CopyTo(header[36..]);
        BinaryPrimitives.WriteInt32LittleEndian(header[40..], data.Length);
        stream.Write(header);
        stream.Write(data);
    }

    private static void Fill(Stream stream, Span<byte> bytes)
    {
        if (stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false) < bytes.Length)
        {
            throw new InvalidDataException("The wave ends too early.");
        }
    }
}
