namespace AlinFunctions.Pipeline.Hearing;

/// <summary>Remembers for every frame and state how the best path came there: two bits each, so that half an hour fits.</summary>
internal sealed class StepMemory(int frames, int width)
{
    private readonly byte[] _steps = new byte[(((long)frames * width) + 3) / 4];

    /// <summary>Remembers a step of 0, 1, 2 or 3 states.</summary>
    public void Set(int frame, int place, int step)
    {
        long at = ((long)frame * width) + place;
        _steps[at / 4] |= (byte)(step << (int)(2 * (at % 4)));
    }

    /// <summary>Recalls it.</summary>
    public int Get(int frame, int place)
    {
        long at = ((long)frame * width) + place;
        return (_steps[at / 4] >> (int)(2 * (at % 4))) & 3;
    }
}
