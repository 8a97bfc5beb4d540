using Azure.Core;
using Azure.Core.Pipeline;

namespace AlinFunctions.Activities.Tests;

/// <summary>Lets so many writes through, and then nothing: what a kill at that moment leaves.</summary>
internal sealed class PowerCut(int after) : HttpPipelinePolicy
{
    private int _left = after;
    private bool _isOver;
    private bool _wasFelt;

    /// <summary>Does something until power is cut; then it is back.</summary>
    /// <returns>Whether it came to its end.</returns>
    public async Task<bool> Through(Func<Task> act)
    {
        try
        {
            await act();
            return true;
        }
        catch (PowerCutException)
        {
            return false;
        }
        finally
        {
            _isOver = true;
        }
    }

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        if (!_isOver && (_wasFelt || (message.Request.Method != RequestMethod.Get && message.Request.Method != RequestMethod.Head && _left-- <= 0)))
        {
            _wasFelt = true;
            throw new PowerCutException();
        }

        await ProcessNextAsync(message, pipeline);
    }

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) => throw new NotSupportedException("Activities wait asynchronously.");

    private sealed class PowerCutException : Exception;
}
