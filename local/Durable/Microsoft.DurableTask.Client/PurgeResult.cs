namespace Microsoft.DurableTask.Client;

/// <summary>Says how many orchestrations were deleted.</summary>
public class PurgeResult
{
    /// <summary>Makes the result.</summary>
    public PurgeResult(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        PurgedInstanceCount = count;
    }

    /// <summary>Gets how many were deleted.</summary>
    public int PurgedInstanceCount { get; }
}
