namespace AlinFunctions.GpuWorker.Animation;

/// <summary>
/// Reads the film behind the person, frame by frame, by the frames' global numbers, so that two segments meet. It begins again before it ends:
/// over half a second its last frames melt into its first.
/// </summary>
public sealed class BackdropFilm : IDisposable
{
    private readonly FilmReader _reader;
    private readonly FilmReader _ending;
    private readonly byte[] _picture;
    private readonly byte[] _last;
    private readonly int _melt;
    private readonly int _period;

    /// <summary>Opens a film.</summary>
    /// <param name="file">The film as it was prepared: the frame's size, the video's rate, no reordered frames.</param>
    /// <param name="frame">The frame's layout.</param>
    /// <param name="count">How many frames it has.</param>
    /// <param name="framesPerSecond">The video's rate.</param>
    public BackdropFilm(string file, VideoFrame frame, int count, int framesPerSecond)
    {
        _reader = new FilmReader(file, framesPerSecond);
        _ending = new FilmReader(file, framesPerSecond);
        _picture = new byte[frame.Bytes];
        _last = new byte[frame.Bytes];
        _melt = Math.Min(framesPerSecond / 2, count / 4);
        _period = count - _melt;
    }

    /// <summary>Gives one frame of the video its backdrop; the span holds until the next call. Numbers that follow each other are read without a seek.</summary>
    public ReadOnlySpan<byte> At(int number)
    {
        int wanted = number % _period;
        _reader.Read(wanted, _picture);
        if (number >= _period && wanted < _melt)
        {
            _ending.Read(_period + wanted, _last);
            Melt((wanted + 1) * 256 / (_melt + 1));
        }

        return _picture;
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _reader.Dispose();
        _ending.Dispose();
    }

    /// <summary>Mixes the last frames into the first ones, of which there are so many 256ths.</summary>
    private void Melt(int share)
    {
        for (int at = 0; at < _picture.Length; at++)
        {
            _picture[at] = (byte)(((_picture[at] * share) + (_last[at] * (256 - share)) + 128) >> 8);
        }
    }
}
