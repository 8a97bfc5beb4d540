namespace AlinFunctions.Activities.Sharing;

/// <summary>Gathers the lines that come while others are being written: however many want to write at once, one write is under way, and takes along all that waited for it.</summary>
/// <param name="write">Writes lines, and takes out of the list what it has written.</param>
internal sealed class LineQueue(Func<List<byte[]>, Task> write) : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1);
    private readonly List<byte[]> _waiting = [];

    /// <summary>Gets or sets how many are waiting for it.</summary>
    public int Users { get; set; }

    /// <summary>Adds a line, and returns when it is written.</summary>
    public async Task Add(byte[] line)
    {
        lock (_waiting)
        {
            _waiting.Add(line);
        }

        await _turn.WaitAsync(CancellationToken.None);
        try
        {
            await Write();
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <inheritdoc />
    public void Dispose() => _turn.Dispose();

    private async Task Write()
    {
        List<byte[]> lines = [];
        lock (_waiting)
        {
            lines.AddRange(_waiting);
            _waiting.Clear();
        }

        try
        {
            await write(lines);
        }
        finally
        {
            // What could not be written is tried again by whoever else waits for it.
            lock (_waiting)
            {
                _waiting.InsertRange(0, lines);
            }
        }
    }
}
