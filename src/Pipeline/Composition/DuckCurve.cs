namespace AlinFunctions.Pipeline.Composition;

/// <summary>
/// How far music is turned down for speech, 0 to 1, every 10 ms. It goes down before a word begins, because the whole speech is known, stays down
/// through the pauses inside a sentence, and comes back slowly.
/// </summary>
public sealed class DuckCurve
{
    /// <summary>Steps of the curve in a second.</summary>
    public const int StepsPerSecond = 100;

    /// <summary>Speech this much below its own loud steps is a pause, decibels.</summary>
    private const double PauseBelow = 35;

    /// <summary>Quieter than this is nothing at all, decibels of full scale.</summary>
    private const double Nothing = -80;

    private const int DownSteps = 20;
    private const int HoldSteps = 45;
    private const int UpSteps = 80;

    private readonly float[] _depths;

    private DuckCurve(float[] depths) => _depths = depths;

    /// <summary>Follows speech.</summary>
    /// <param name="levels">How loud each step of it is: root mean square, 1 being full scale.</param>
    public static DuckCurve Of(IReadOnlyList<float> levels)
    {
        ArgumentNullException.ThrowIfNull(levels);
        double[] decibels = [.. levels.Select(level => level <= 0 ? double.NegativeInfinity : 20 * Math.Log10(level))];
        double[] heard = [.. decibels.Where(level => level > Nothing).Order()];
        double pause = heard.Length == 0 ? double.PositiveInfinity : heard[heard.Length * 9 / 10] - PauseBelow;
        float[] depths = new float[levels.Count];
        for (int i = 0; i < depths.Length; i++)
        {
            if (decibels[i] > Math.Max(pause, Nothing))
            {
                Press(depths, i);
            }
        }

        return new DuckCurve(depths);
    }

    /// <summary>The depth at a moment.</summary>
    /// <param name="seconds">Seconds from the start.</param>
    public float At(double seconds)
    {
        if (_depths.Length == 0)
        {
            return 0;
        }

        double place = Math.Clamp(seconds * StepsPerSecond, 0, _depths.Length - 1);
        int step = (int)place;
        float next = _depths[Math.Min(step + 1, _depths.Length - 1)];
        return _depths[step] + ((float)(place - step) * (next - _depths[step]));
    }

    // The curve of one step that speaks; of many, the deepest counts.
    private static void Press(float[] depths, int spoken)
    {
        for (int i = Math.Max(0, spoken - DownSteps); i < Math.Min(depths.Length, spoken + HoldSteps + UpSteps); i++)
        {
            float depth = i < spoken ? 1 - ((float)(spoken - i) / DownSteps)
                : i <= spoken + HoldSteps ? 1
                : 1 - ((float)(i - spoken - HoldSteps) / UpSteps);
            depths[i] = Math.Max(depths[i], depth);
        }
    }
}
