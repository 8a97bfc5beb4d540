using System.Runtime.CompilerServices;
using Microsoft.DurableTask;

namespace AlinFunctions.Durable.Engine;

/// <summary>Reads an answer page by page from a function of token and size.</summary>
internal sealed class Pages<T>(Func<string?, int?, Page<T>> read) : AsyncPageable<T>
    where T : notnull
{
    /// <inheritdoc/>
    public override IAsyncEnumerable<Page<T>> AsPages(string? continuationToken = default, int? pageSizeHint = default) => Read(continuationToken, pageSizeHint);

    private async IAsyncEnumerable<Page<T>> Read(string? token, int? size, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        do
        {
            cancellation.ThrowIfCancellationRequested();
            await Task.CompletedTask;
            Page<T> page = read(token, size);
            token = page.ContinuationToken;
            yield return page;
        }
        while (token is not null);
    }
}
