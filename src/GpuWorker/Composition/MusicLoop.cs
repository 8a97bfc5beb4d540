using System.Runtime.InteropServices;

namespace AlinFunctions.GpuWorker.Composition;

/// <summary>Music from the scratch disk, again and again: its end is faded into its beginning.</summary>
internal sealed class MusicLoop : IDisposable
{
    /// <summary>How long its end fades into its beginning, seconds.</summary>
    public const double JoinSeconds = 1;

    private readonly FileStream _file;
    private readonly long _length;
    private readonly int _join;
    private readonly float[] _start;

    /// <summary>Opens music.</summary>
    /// <param name="spool">Left and right in turn, 16 bits.</param>
    public MusicLoop(string spool)
    {
        _file = new FileStream(spool, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1 << 16);
        _length = _file.Length / MusicDecoder.FrameBytes;
        _join = (int)Math.Min(JoinSeconds * MusicDecoder.SampleRate, _length / 4);
        _start = new float[2 * _join];
        Read(0, _start);
    }

    /// <summary>Fills a block with what is heard from a moment on.</summary>
    /// <param name="from">The moment, samples of one channel from the beginning.</param>
    /// <param name="block">Left and right in turn.</param>
    public void Play(long from, Span<float> block)
    {
        // Every round but the first begins where the fade into it ended.
        long round = _length - _join;
        for (int done = 0; done < block.Length;)
        {
            long at = from + (done / 2);
            long place = at < _length ? at : _join + ((at - _length) % round);
            int count = (int)Math.Min((block.Length - done) / 2, _length - place);
            Span<float> part = block.Slice(done, 2 * count);
            Read(place, part);
            FadeIntoStart(place, part);
            done += part.Length;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();

    private void FadeIntoStart(long place, Span<float> part)
    {
        for (int i = (int)Math.Max(0, _length - _join - place); i < part.Length / 2; i++)
        {
            int into = (int)(place + i - (_length - _join));
            (float sin, float cos) = MathF.SinCos(MathF.PI / 2 * into / _join);
            part[2 * i] = (cos * part[2 * i]) + (sin * _start[2 * into]);
            part[(2 * i) + 1] = (cos * part[(2 * i) + 1]) + (sin * _start[(2 * into) + 1]);
        }
    }

    private void Read(long place, Span<float> samples)
    {
        short[] shorts = new short[samples.Length];
        _file.Position = place * MusicDecoder.FrameBytes;
        _file.ReadExactly(MemoryMarshal.AsBytes(shorts.AsSpan()));
        for (int i = 0; i < shorts.Length; i++)
        {
            samples[i] = shorts[i] / 32_768f;
        }
    }
}
