using System.Diagnostics;

namespace AlinFunctions.Host.Tests;

/// <summary>Waits for what another process or another thread does, as long as a loaded machine may take.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <summary>Asks again and again until the answer holds.</summary>
    /// <param name="ask">The question.</param>
    /// <param name="holds">Whether an answer is the awaited one.</param>
    public static async Task<T> Get<T>(Func<Task<T>> ask, Func<T, bool> holds)
    {
        long begin = Stopwatch.GetTimestamp();
        while (true)
        {
            T answer = await ask();
            if (holds(answer))
            {
                return answer;
            }

            if (Stopwatch.GetElapsedTime(begin) > Patience)
            {
                throw new TimeoutException($"It never came; the last answer was {answer}.");
            }

            await Task.Delay(Pause, TestContext.Current.CancellationToken);
        }
    }
}
