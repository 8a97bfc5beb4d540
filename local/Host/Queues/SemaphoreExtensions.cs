namespace AlinFunctions.Host.Queues;

/// <summary>Slots that may be given back none at a time.</summary>
internal static class SemaphoreExtensions
{
    /// <summary>Gives back a number of slots, which may be none.</summary>
    /// <param name="semaphore">The slots.</param>
    /// <param name="count">How many.</param>
    public static void ReleaseIfAny(this SemaphoreSlim semaphore, int count)
    {
        if (count > 0)
        {
            semaphore.Release(count);
        }
    }
}
