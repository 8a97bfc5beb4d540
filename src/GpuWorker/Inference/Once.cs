namespace AlinFunctions.GpuWorker.Inference;

/// <summary>Makes one thing at its first use, for all who ask; a failure is not kept, so the next who asks tries again.</summary>
/// <typeparam name="T">What is made.</typeparam>
public sealed class Once<T>(Func<CancellationToken, Task<T>> make) : IDisposable
    where T : class
{
    private readonly SemaphoreSlim _door = new(1, 1);
    private volatile T? _made;

    /// <summary>Gives the thing, making it if nobody has yet.</summary>
    public async ValueTask<T> Get(CancellationToken cancellation)
    {
        if (_made is { } ready)
        {
            return ready;
        }

        await _door.WaitAsync(cancellation);
        try
        {
            return _made ??= await make(cancellation);
        }
        finally
        {
            _door.Release();
        }
    }

    /// <summary>Disposes the thing, if it was made and can be.</summary>
    public void Dispose()
    {
        (_made as IDisposable)?.Dispose();
        _door.Dispose();
    }
}
