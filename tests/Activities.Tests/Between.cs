using Azure.Core;
using Azure.Core.Pipeline;

namespace AlinFunctions.Activities.Tests;

/// <summary>Does something once, just before a request of ours goes out: the moment that a race needs.</summary>
internal sealed class Between(Func<Request, bool> when, Func<Task> act) : HttpPipelinePolicy
{
    private bool _done;

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        if (!_done && when(message.Request))
        {
            _done = true;
            await act();
        }

        await ProcessNextAsync(message, pipeline);
    }

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) => throw new NotSupportedException("Activities wait asynchronously.");
}
