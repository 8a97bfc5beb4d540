using AlinFunctions.Models;
using AlinFunctions.Models.Store;
using AlinFunctions.Pipeline.Speech;
using AlinFunctions.Pipeline.Tests.Speech;

[assembly: AssemblyFixture(typeof(PronouncerTables))]

namespace AlinFunctions.Pipeline.Tests.Speech;

/// <summary>The real tables, loaded once for all tests.</summary>
public sealed class PronouncerTables : IAsyncLifetime
{
    /// <summary>Gets the pronouncer made of them.</summary>
    public Pronouncer Pronouncer { get; private set; } = null!;

    /// <summary>Gets every symbol that Kokoro knows.</summary>
    public HashSet<char> Alphabet { get; } = [];

    public async ValueTask InitializeAsync()
    {
        ModelStore store = TestCache.Store();
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        await using FileStream english = File.OpenRead(await store.Get(ModelId.EnglishWords, cancellation));
        await using FileStream graphemes = File.OpenRead(await store.Get(ModelId.EnglishGraphemes, cancellation));
        await using FileStream mandarin = File.OpenRead(await store.Get(ModelId.MandarinWords, cancellation));
        await using FileStream characters = File.OpenRead(await store.Get(ModelId.MandarinCharacters, cancellation));
        await using FileStream traditional = File.OpenRead(await store.Get(ModelId.TraditionalCharacters, cancellation));
        Pronouncer = Pronouncer.Load(english, graphemes, mandarin, characters, traditional);

        using System.Text.Json.JsonDocument tokenizer = System.Text.Json.JsonDocument.Parse(await File.ReadAllBytesAsync(await store.Get(ModelId.KokoroTokenizer, cancellation), cancellation));
        foreach (System.Text.Json.JsonProperty symbol in tokenizer.RootElement.GetProperty("model").GetProperty("vocab").EnumerateObject())
        {
            Alphabet.Add(symbol.Name[0]);
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
