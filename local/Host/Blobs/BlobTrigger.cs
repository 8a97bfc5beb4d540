using System.Text.Json;
using AlinFunctions.Host.Calls;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Specialized;

namespace AlinFunctions.Host.Blobs;

/// <summary>Turns a blob into what a function takes.</summary>
internal static class BlobTrigger
{
    /// <summary>The blob's facts that a parameter may ask for by name, besides the captures of the path.</summary>
    public static IReadOnlyCollection<string> FactNames { get; } = ["BlobTrigger", "Uri"];

    /// <summary>Tells the facts of one blob.</summary>
    /// <param name="blob">The blob.</param>
    /// <param name="captures">The captures of its path.</param>
    public static IReadOnlyDictionary<string, object?> Facts(BlobClient blob, IReadOnlyDictionary<string, string> captures)
    {
        var facts = new Dictionary<string, object?>(StringComparer.OrdinalIgnoreCase)
        {
            ["BlobTrigger"] = $"{blob.BlobContainerName}/{blob.Name}",
            ["Uri"] = blob.Uri,
        };
        foreach ((string name, string value) in captures)
        {
            facts[name] = value;
        }

        return facts;
    }

    /// <summary>Plans the trigger's parameter by its type: a client, a stream, text, bytes, or JSON.</summary>
    /// <param name="type">The parameter's type.</param>
    public static BindParameter Binder(Type type) => type switch
    {
        _ when type.IsAssignableFrom(typeof(BlobClient)) && type != typeof(object) => call => ValueTask.FromResult<object?>(Blob(call)),
        _ when type == typeof(BlockBlobClient) => call => ValueTask.FromResult<object?>(Blob(call).GetParentBlobContainerClient().GetBlockBlobClient(Blob(call).Name)),
        _ when type == typeof(Stream) => async call => await Open(call),
        _ when type == typeof(BinaryData) => async call => await Content(call),
        _ when type == typeof(string) => async call => (await Content(call)).ToString(),
        _ when type == typeof(byte[]) => async call => (await Content(call)).ToArray(),
        _ => async call => JsonSerializer.Deserialize((await Content(call)).ToMemory().Span, type, JsonSerializerOptions.Web),
    };

    private static BlobClient Blob(Call call) => (BlobClient)call.Trigger!;

    private static async Task<BinaryData> Content(Call call) => (await Blob(call).DownloadContentAsync(call.CancellationToken)).Value.Content;

    private static async Task<Stream> Open(Call call)
    {
        Stream stream = await Blob(call).OpenReadAsync(cancellationToken: call.CancellationToken);
        call.Opened.Add(stream);
        return stream;
    }
}
