using System.Runtime.InteropServices;

namespace AlinFunctions.Pipeline.Hearing;

/// <summary>
/// Turns a wave of 24 kHz, fed block by block, into features: mel cepstra (Davis and Mermelstein 1980) of 25 ms every 10 ms and their slopes
/// (Furui 1986), each with the mean and spread of the recording's own speech taken out, so that voice, microphone and level matter little.
/// </summary>
public sealed class SoundAnalysis
{
    /// <summary>Cepstral coefficients, the loudness among them.</summary>
    internal const int Cepstra = 13;

    private const int Window = SoundFrames.SampleRate / 40;

    /// <summary>Frames quieter than the speech by more are no speech, decibels.</summary>
    private const double SpeechRange = 30;

    /// <summary>What is weaker than the speech's mean band by more is taken for silence: rounding, dither and the quiet of a room look alike then.</summary>
    private const double FloorRatio = 1e-4;

    private static readonly float[] Hann = [.. Enumerable.Range(0, Window).Select(i => (float)(0.5 - (0.5 * Math.Cos(2 * Math.PI * (i + 0.5) / Window))))];
    private static readonly float[] Cosines = [.. from row in Enumerable.Range(0, Cepstra) from band in Enumerable.Range(0, MelBands.Count) select (float)Math.Cos(Math.PI * row * (band + 0.5) / MelBands.Count)];

    private readonly FourierTransform _transform = new();
    private readonly List<float> _bands = [];
    private readonly List<float> _levels = [];
    private readonly float[] _windowed = new float[Window];
    private readonly float[] _power = new float[MelBands.Bins];

    // The first frame is centred on the first sample.
    private readonly List<float> _waiting = [.. new float[Window / 2]];

    /// <summary>Feeds the next samples.</summary>
    public void Add(ReadOnlySpan<float> samples)
    {
        _waiting.AddRange(samples);
        int at = 0;
        for (ReadOnlySpan<float> waiting = CollectionsMarshal.AsSpan(_waiting); at + Window <= waiting.Length; at += SoundFrames.Hop)
        {
            AddFrame(waiting.Slice(at, Window));
        }

        _waiting.RemoveRange(0, Math.Min(at, _waiting.Count));
    }

    /// <summary>Ends the wave and gives its features.</summary>
    public SoundFrames Finish()
    {
        Add(new float[Window / 2]);
        float[] sorted = [.. _levels.Order()];
        double speech = sorted.Length == 0 ? -100 : sorted[(int)(0.95 * (sorted.Length - 1))], quiet = sorted.Length == 0 ? -100 : sorted[(int)(0.05 * (sorted.Length - 1))];

        // Nobody speaks 38 dB below the speech; where the room is louder than that, the room's own level and a little is the gate, but never what may be a soft sound.
        double gate = Math.Max(speech - 38, Math.Min(quiet + 5, speech - 20));
        return new SoundFrames(Features(speech - SpeechRange), [.. _levels], speech, gate);
    }

    private void AddFrame(ReadOnlySpan<float> window)
    {
        double energy = 0;
        for (int i = 0; i < Window; i++)
        {
            _windowed[i] = window[i] * Hann[i];
            energy += window[i] * window[i];
        }

        _levels.Add((float)(10 * Math.Log10((energy / Window) + 1e-10)));
        _transform.Power(_windowed, _power);
        Span<float> bands = stackalloc float[MelBands.Count];
        MelBands.Gather(_power, bands);
        _bands.AddRange(bands);
    }

    private float[] Features(double speaking)
    {
        int frames = _levels.Count;
        bool[] speech = [.. _levels.Select(level => level > speaking)];
        double mean = 0;
        int spoken = Math.Max(1, speech.Count(one => one));
        for (int i = 0; i < _bands.Count; i++)
        {
            mean += speech[i / MelBands.Count] ? _bands[i] : 0;
        }

        float floor = (float)(FloorRatio * mean / ((double)spoken * MelBands.Count)) + 1e-12f;
        var features = new float[frames * SoundFrames.Size];
        Span<float> logs = stackalloc float[MelBands.Count];
        for (int frame = 0; frame < frames; frame++)
        {
            for (int band = 0; band < MelBands.Count; band++)
            {
                logs[band] = MathF.Log(_bands[(frame * MelBands.Count) + band] + floor);
            }

            for (int row = 0; row < Cepstra; row++)
            {
                float sum = 0;
                for (int band = 0; band < MelBands.Count; band++)
                {
                    sum += Cosines[(row * MelBands.Count) + band] * logs[band];
                }

                features[(frame * SoundFrames.Size) + row] = sum;
            }
        }

        Normalize(features, speech, spoken);
        AddSlopes(features, frames);
        return features;
    }

    private static void Normalize(float[] features, bool[] speech, int spoken)
    {
        for (int row = 0; row < Cepstra; row++)
        {
            double sum = 0, squares = 0;
            for (int frame = 0; frame < speech.Length; frame++)
            {
                double value = speech[frame] ? features[(frame * SoundFrames.Size) + row] : 0;
                sum += value;
                squares += value * value;
            }

            double mean = sum / spoken, spread = Math.Sqrt(Math.Max(1e-6, (squares / spoken) - (mean * mean)));
            for (int frame = 0; frame < speech.Length; frame++)
            {
                ref float value = ref features[(frame * SoundFrames.Size) + row];
                value = (float)((value - mean) / spread);
            }
        }
    }

    // The slope of a line through five frames.
    private static void AddSlopes(float[] features, int frames)
    {
        for (int frame = 0; frame < frames; frame++)
        {
            for (int row = 0; row < Cepstra; row++)
            {
                float At(int step) => features[(Math.Clamp(frame + step, 0, frames - 1) * SoundFrames.Size) + row];
                features[(frame * SoundFrames.Size) + Cepstra + row] = (At(1) - At(-1) + (2 * (At(2) - At(-2)))) / 10 * 2.5f;
            }
        }
    }
}
