using Azure.Core;
using Azure.Core.Pipeline;

namespace AlinFunctions.Activities.Tests;

/// <summary>Counts what is asked of the store.</summary>
internal sealed class Counted : HttpPipelinePolicy
{
    private int _count;

    /// <summary>Gets how many requests went out.</summary>
    public int Count => _count;

    /// <summary>Begins anew.</summary>
    public void Reset() => _count = 0;

    public override ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        Interlocked.Increment(ref _count);
        return ProcessNextAsync(message, pipeline);
    }

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) => throw new NotSupportedException("Activities wait asynchronously.");
}
