namespace AlinFunctions.Pipeline.Speech;

/// <summary>Stretches or shrinks what the model said, token by token, so that every token keeps its own sound at any speed.</summary>
/// <remarks>
/// The model's own speed input scales the silent tokens too, and then hums in a long one and swallows the first sound after a short one;
/// what it says at speed 1 is sound, so that is stretched instead: encodings repeat, and pitch and energy are read in between.
/// </remarks>
public sealed class FrameMap
{
    /// <summary>Below this pitch, Hz, the vocoder's source is not voiced (a constant of the model's graph).</summary>
    internal const float Voiced = 10;

    private readonly int[] _oldStarts;
    private readonly int[] _newStarts;

    private FrameMap(int[] oldStarts, int[] newStarts)
    {
        _oldStarts = oldStarts;
        _newStarts = newStarts;
    }

    /// <summary>Gets the frames of the result.</summary>
    public int Frames => _newStarts[^1];

    /// <summary>Gets the frames of each token in the result; at least 1.</summary>
    public int[] Durations => [.. _newStarts.Zip(_newStarts.Skip(1), (start, end) => end - start)];

    /// <summary>Makes the map of one speed for all tokens.</summary>
    public static FrameMap At(double speed, IReadOnlyList<int> durations)
    {
        ArgumentNullException.ThrowIfNull(durations);
        return At([.. Enumerable.Repeat(speed, durations.Count)], durations);
    }

    /// <summary>Makes the map for durations as the model gave them; rounding does not add up, unless a token would vanish.</summary>
    /// <param name="speeds">How fast each token is said; 1 is the model's own speed.</param>
    /// <param name="durations">The frames of each token.</param>
    public static FrameMap At(IReadOnlyList<double> speeds, IReadOnlyList<int> durations)
    {
        ArgumentNullException.ThrowIfNull(speeds);
        ArgumentNullException.ThrowIfNull(durations);
        var oldStarts = new int[durations.Count + 1];
        var newStarts = new int[durations.Count + 1];
        int sameSince = 0;
        double exactStart = 0;
        for (int token = 0; token < durations.Count; token++)
        {
            oldStarts[token + 1] = oldStarts[token] + durations[token];
            if (token > 0 && speeds[token] != speeds[token - 1])
            {
                // Tokens of one speed are divided together, so that one speed for all is as exact as a single division.
                exactStart += (oldStarts[token] - sameSince) / speeds[token - 1];
                sameSince = oldStarts[token];
            }

            int end = (int)Math.Round(exactStart + ((oldStarts[token + 1] - sameSince) / speeds[token]), MidpointRounding.AwayFromZero);
            newStarts[token + 1] = Math.Max(end, newStarts[token] + 1);
        }

        return new FrameMap(oldStarts, newStarts);
    }

    /// <summary>Gets where a token begins, in frames of the result.</summary>
    /// <param name="token">0 to the number of tokens, which gives the end.</param>
    /// <param name="earlier">How much before its label the sound comes, in frames as the model gave them.</param>
    public double Start(int token, double earlier)
    {
        double position = Math.Max(0, _oldStarts[token] - earlier);
        int holder = token;
        while (holder > 0 && _oldStarts[holder] > position)
        {
            holder--;
        }

        return holder == _oldStarts.Length - 1
            ? _newStarts[holder]
            : _newStarts[holder] + ((position - _oldStarts[holder]) * (_newStarts[holder + 1] - _newStarts[holder]) / (_oldStarts[holder + 1] - _oldStarts[holder]));
    }

    /// <summary>Stretches a curve of two values a frame.</summary>
    /// <param name="curve">The curve as the model gave it.</param>
    /// <param name="pitch">The pitch as the model gave it: between a voiced and an unvoiced value nothing is read in between.</param>
    public float[] Stretch(ReadOnlySpan<float> curve, ReadOnlySpan<float> pitch)
    {
        var stretched = new float[2 * Frames];
        for (int token = 0; token + 1 < _newStarts.Length; token++)
        {
            double ratio = (double)(_oldStarts[token + 1] - _oldStarts[token]) / (_newStarts[token + 1] - _newStarts[token]);
            for (int half = 2 * _newStarts[token]; half < 2 * _newStarts[token + 1]; half++)
            {
                // Values stand at the middle of their half frames.
                double position = (2 * _oldStarts[token]) + ((half + 0.5 - (2 * _newStarts[token])) * ratio) - 0.5;
                int left = Math.Clamp((int)Math.Floor(position), 0, curve.Length - 1), right = Math.Min(left + 1, curve.Length - 1);
                float share = (float)Math.Clamp(position - left, 0, 1);
                bool across = (pitch[left] > Voiced) != (pitch[right] > Voiced);
                stretched[half] = across ? curve[share < 0.5f ? left : right] : curve[left] + ((curve[right] - curve[left]) * share);
            }
        }

        return stretched;
    }
}
