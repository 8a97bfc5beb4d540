using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using AlinFunctions.Pipeline.Composition;
using FFMpegCore;

namespace AlinFunctions.GpuWorker.Composition;

/// <summary>Speech with music under it, left and right: the music steps back where somebody speaks, and fades in and out with the video.</summary>
internal sealed class ScoredSound : ISound, IDisposable
{
    private const int BlockSamples = 4_096;

    /// <summary>How much louder music is where nobody speaks, decibels; half of what it is quieter than speech, if that is less, so that it never rises over it.</summary>
    private const double MostRise = 8;

    /// <summary>Samples for which the music's gain stays: it moves by a hundredth of a decibel meanwhile.</summary>
    private const int GainSamples = 16;

    private const double FadeInSeconds = 1;
    private const double FadeOutSeconds = 2.5;

    /// <summary>What the music of silence is measured against, LUFS: the level of every video.</summary>
    private const double SilentLoudness = -16;

    /// <summary>One channel in both loudspeakers is twice the energy, decibels.</summary>
    private const double BothChannels = 3.01;

    private readonly string _speech;
    private readonly long _length;
    private readonly MusicLoop _music;
    private readonly DuckCurve _duck;
    private readonly double _gain;
    private readonly double _rise;

    private ScoredSound(string speech, MusicLoop music, DuckCurve duck, double gain, double rise)
    {
        _speech = speech;
        _length = new FileInfo(speech).Length / sizeof(float);
        _music = music;
        _duck = duck;
        _gain = gain;
        _rise = rise;
    }

    /// <inheritdoc/>
    public int SampleRate => MusicDecoder.SampleRate;

    /// <inheritdoc/>
    public int Channels => 2;

    /// <summary>Lays music under speech.</summary>
    /// <param name="speech">The speech.</param>
    /// <param name="music">The music.</param>
    /// <param name="folder">The scratch folder: both wait there as samples.</param>
    /// <param name="cancellation">Stops it.</param>
    public static async Task<ScoredSound> Mix(JoinedWaves speech, ComposeMusic music, string folder, CancellationToken cancellation)
    {
        string speechSpool = Path.Combine(folder, "speech.raw"), musicSpool = Path.Combine(folder, "music.raw");
        double length = (double)speech.SampleCount / speech.SampleRate, loudness = await MusicDecoder.Decode(music.File, musicSpool, length + MusicLoop.JoinSeconds, cancellation);
        (double spoken, DuckCurve duck) = await Listen(speech, cancellation);
        await Resample(speech, speechSpool, cancellation);
        double voice = double.IsNegativeInfinity(spoken) ? SilentLoudness : spoken + BothChannels;
        return new ScoredSound(speechSpool, new MusicLoop(musicSpool), duck, voice + music.Level - loudness, Math.Min(MostRise, -music.Level / 2));
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<Memory<float>> Blocks([EnumeratorCancellation] CancellationToken cancellation)
    {
        await using FileStream speech = File.OpenRead(_speech);
        byte[] bytes = new byte[BlockSamples * sizeof(float)];
        float[] block = new float[2 * BlockSamples];
        long at = 0;
        for (int read; (read = await speech.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellation)) > 0;)
        {
            int count = read / sizeof(float);
            _music.Play(at, block.AsSpan(0, 2 * count));
            Add(MemoryMarshal.Cast<byte, float>(bytes.AsSpan(0, read)), at, block.AsSpan(0, 2 * count));
            at += count;
            yield return block.AsMemory(0, 2 * count);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _music.Dispose();

    private void Add(ReadOnlySpan<float> voice, long from, Span<float> block)
    {
        float music = 0;
        for (int i = 0; i < voice.Length; i++)
        {
            music = i % GainSamples == 0 ? GainAt(from + i) : music;
            block[2 * i] = voice[i] + (music * block[2 * i]);
            block[(2 * i) + 1] = voice[i] + (music * block[(2 * i) + 1]);
        }
    }

    private float GainAt(long sample)
    {
        double seconds = (double)sample / SampleRate, rest = (double)(_length - sample) / SampleRate;
        double decibels = _gain + (_rise * (1 - _duck.At(seconds)));
        return (float)(Math.Pow(10, decibels / 20) * Math.Min(1, seconds / FadeInSeconds) * Math.Min(1, rest / FadeOutSeconds));
    }

    private static async Task<(double Loudness, DuckCurve Duck)> Listen(JoinedWaves speech, CancellationToken cancellation)
    {
        var meter = new LoudnessMeter(speech.SampleRate);
        var levels = new List<float>();
        double step = (double)speech.SampleRate / DuckCurve.StepsPerSecond, sum = 0;
        long heard = 0, counted = 0;
        await foreach (Memory<float> block in speech.Blocks(cancellation))
        {
            meter.Add(block.Span);
            foreach (float sample in block.Span)
            {
                sum += sample * sample;
                counted++;
                if (++heard >= step * (levels.Count + 1))
                {
                    levels.Add((float)Math.Sqrt(sum / counted));
                    (sum, counted) = (0, 0);
                }
            }
        }

        return (meter.Integrated, DuckCurve.Of(levels));
    }

    private static async Task Resample(JoinedWaves speech, string spool, CancellationToken cancellation) =>
        await FFMpegArguments
            .FromPipeInput(new SoundSource(speech), options => options.Hardened())
            .OutputToFile(spool, overwrite: true, options => options.WithAudioSamplingRate(MusicDecoder.SampleRate).ForceFormat("f32le"))
            .CancellableThrough(cancellation)
            .ProcessAsynchronously();
}
