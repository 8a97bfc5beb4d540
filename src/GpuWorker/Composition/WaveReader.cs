using System.Buffers.Binary;
using System.Text;

namespace AlinFunctions.GpuWorker.Composition;

/// <summary>Reads a mono WAV of 16-bit samples or of floats, block by block.</summary>
public sealed class WaveReader : IDisposable
{
    private const int FormatPcm = 1;
    private const int FormatFloat = 3;

    private readonly FileStream _stream;
    private readonly byte[] _bytes = new byte[16_384];
    private readonly int _sampleBytes;
    private long _left;

    /// <summary>Opens a file and reads its header.</summary>
    public WaveReader(string path)
    {
        _stream = File.OpenRead(path);
        try
        {
            (SampleRate, _sampleBytes, long dataBytes) = ReadHeader(_stream, path);
            SampleCount = dataBytes / _sampleBytes;
            _left = SampleCount;
        }
        catch
        {
            _stream.Dispose();
            throw;
        }
    }

    /// <summary>Gets samples a second.</summary>
    public int SampleRate { get; }

    /// <summary>Gets how many samples the file has.</summary>
    public long SampleCount { get; }

    /// <summary>Reads the next samples, 1 being full scale; returns how many, 0 at the end.</summary>
    public async ValueTask<int> Read(Memory<float> samples, CancellationToken cancellation)
    {
        int count = (int)Math.Min(Math.Min(samples.Length, _bytes.Length / _sampleBytes), _left);
        Memory<byte> bytes = _bytes.AsMemory(0, count * _sampleBytes);
        await _stream.ReadExactlyAsync(bytes, cancellation);
        for (int i = 0; i < count; i++)
        {
            ReadOnlySpan<byte> at = bytes.Span[(i * _sampleBytes)..];
            samples.Span[i] = _sampleBytes == sizeof(short)
                ? BinaryPrimitives.ReadInt16LittleEndian(at) / 32_768f
                : BinaryPrimitives.ReadSingleLittleEndian(at);
        }

        _left -= count;
        return count;
    }

    /// <inheritdoc/>
    public void Dispose() => _stream.Dispose();

    private static (int SampleRate, int SampleBytes, long DataBytes) ReadHeader(FileStream stream, string path)
    {
        using BinaryReader reader = new(stream, Encoding.ASCII, leaveOpen: true);
        if (Tag(reader) != "RIFF" || reader.ReadUInt32() < 36 || Tag(reader) != "WAVE")
        {
            throw new InvalidDataException($"{path} is not a WAV file.");
        }

        (int rate, int sampleBytes) = (0, 0);
        while (true)
        {
            (string tag, uint size) = (Tag(reader), reader.ReadUInt32());
            if (tag == "data" && rate > 0)
            {
                return (rate, sampleBytes, Math.Min(size, stream.Length - stream.Position));
            }

            long next = stream.Position + size + (size & 1);
            if (tag == "fmt ")
            {
                (int format, int channels) = (reader.ReadUInt16(), reader.ReadUInt16());
                (rate, _, _, int bits) = (reader.ReadInt32(), reader.ReadInt32(), reader.ReadUInt16(), reader.ReadUInt16());
                sampleBytes = bits / 8;
                if (channels != 1 || (format, bits) is not ((FormatPcm, 16) or (FormatFloat, 32)))
                {
                    throw new InvalidDataException($"{path} has {channels} channels of {bits} bits in format {format}; one channel of 16-bit samples or of floats is read.");
                }
            }

            stream.Position = next;
        }
    }

    private static string Tag(BinaryReader reader) => Encoding.ASCII.GetString(reader.ReadBytes(4));
}
