namespace AlinFunctions.Pipeline.Composition;

/// <summary>The lowest of the last so many values, at a constant cost a value (a queue of rising candidates: D. Lemire, 2006).</summary>
internal sealed class SlidingMinimum(int window)
{
    private readonly (long At, float Value)[] _candidates = new (long, float)[window];
    private long _count;
    private int _first;
    private int _held;

    /// <summary>Takes the next value and returns the lowest of the last ones.</summary>
    public float Next(float value)
    {
        if (_held > 0 && _candidates[_first].At <= _count - window)
        {
            _first = (_first + 1) % window;
            _held--;
        }

        while (_held > 0 && _candidates[(_first + _held - 1) % window].Value >= value)
        {
            _held--;
        }

        _candidates[(_first + _held) % window] = (_count++, value);
        _held++;
        return _candidates[_first].Value;
    }
}
