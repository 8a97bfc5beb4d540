using AlinFunctions.Host.SampleLibrary;
using Azure.Storage.Blobs;
using Microsoft.Azure.Functions.Worker;

namespace AlinFunctions.Host.SampleApp;

public sealed class BlobFunctions(CallLog log)
{
    [Function("Dropped")]
    public async Task Dropped([BlobTrigger("drops/{name}/{file}")] BlobClient blob, string name, string file, CancellationToken cancellation)
    {
        string text = (await blob.DownloadContentAsync(cancellation)).Value.Content.ToString();
        await log.Record("Dropped", $"{name}|{file}|{text}");
    }

    [Function("Streamed")]
    public async Task Streamed([BlobTrigger("streams/{file}")] Stream content, string file, FunctionContext context)
    {
        using var reader = new StreamReader(content);
        await log.Record("Streamed", $"{file}|{await reader.ReadToEndAsync(context.CancellationToken)}|{context.BindingContext.BindingData["BlobTrigger"]}");
    }

    [Function("Refused")]
    public async Task Refused([BlobTrigger("refused/{file}")] string content, string file)
    {
        await log.Record("Refused", file);
        throw new InvalidOperationException($"{file} of {content.Length} characters is refused.");
    }
}
