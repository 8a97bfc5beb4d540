namespace AlinFunctions.GpuWorker.Portrait;

/// <summary>What a byte of a picture becomes in a network's input: (byte - <paramref name="Zero"/>) / <paramref name="One"/>.</summary>
public sealed record TensorRange(float Zero, float One)
{
    /// <summary>Gets the range from 0 to 1.</summary>
    public static TensorRange Unit { get; } = new(0, 255);

    /// <summary>Gets the range from -1 to 1.</summary>
    public static TensorRange Signed { get; } = new(127.5f, 127.5f);

    internal float Of(float value) => (value - Zero) / One;
}
