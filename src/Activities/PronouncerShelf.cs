using AlinFunctions.Models;
using AlinFunctions.Models.Store;
using AlinFunctions.Pipeline.Speech;

namespace AlinFunctions.Activities;

/// <summary>Keeps the pronunciation tables, read at first use and shared by all scripts.</summary>
public sealed class PronouncerShelf(ModelStore models) : IDisposable
{
    private readonly SemaphoreSlim _door = new(1, 1);
    private volatile Pronouncer? _pronouncer;

    /// <summary>Gives the tables.</summary>
    public async Task<Pronouncer> Take(CancellationToken cancellation)
    {
        if (_pronouncer is { } ready)
        {
            return ready;
        }

        await _door.WaitAsync(cancellation);
        try
        {
            return _pronouncer ??= await Load(cancellation);
        }
        finally
        {
            _door.Release();
        }
    }

    /// <inheritdoc />
    public void Dispose() => _door.Dispose();

    private async Task<Pronouncer> Load(CancellationToken cancellation)
    {
        await using FileStream words = File.OpenRead(await models.Get(ModelId.EnglishWords, cancellation));
        await using FileStream graphemes = File.OpenRead(await models.Get(ModelId.EnglishGraphemes, cancellation));
        await using FileStream mandarin = File.OpenRead(await models.Get(ModelId.MandarinWords, cancellation));
        await using FileStream characters = File.OpenRead(await models.Get(ModelId.MandarinCharacters, cancellation));
        await using FileStream traditional = File.OpenRead(await models.Get(ModelId.TraditionalCharacters, cancellation));
        return Pronouncer.Load(words, graphemes, mandarin, characters, traditional);
    }
}
