using AlinFunctions.Activities.Uploads;
using AlinFunctions.Pipeline.Jobs;
using Azure;
using Azure.Storage.Blobs.Models;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace AlinFunctions.Orchestrator.Http;

/// <summary>The door of the API: lets in who holds a key, and turns what goes wrong inside into problems.</summary>
public sealed partial class Door(ApiKeys keys, RateGate gate, ILogger<Door> logger)
{
    /// <summary>Answers a request of a caller who holds a key.</summary>
    /// <param name="request">The request.</param>
    /// <param name="answer">Makes the answer; it may throw <see cref="ProblemException"/> or <see cref="InvalidDropException"/>.</param>
    public Task<IResult> Enter(HttpRequest request, Func<Task<IResult>> answer)
    {
        if (keys.Find(request) is not { } key)
        {
            return Task.FromResult<IResult>(new ProblemResult(Problems.WrongKey));
        }

        return gate.Wait(key) is { } wait ? Task.FromResult<IResult>(new ProblemResult(Problems.TooMany with { RetryAfter = wait })) : Open(request, answer);
    }

    /// <summary>Answers a request of anybody.</summary>
    /// <param name="request">The request.</param>
    /// <param name="answer">Makes the answer; it may throw <see cref="ProblemException"/> or <see cref="InvalidDropException"/>.</param>
    public async Task<IResult> Open(HttpRequest request, Func<Task<IResult>> answer)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(answer);
        try
        {
            return await answer();
        }
        catch (ProblemException known)
        {
            return new ProblemResult(known.Problem);
        }
        catch (InvalidDropException refused)
        {
            return new ProblemResult(Problems.Of(refused));
        }
        catch (UploadTooLargeException large)
        {
            return new ProblemResult(Problems.Of(large));
        }
        catch (BadHttpRequestException broken)
        {
            return new ProblemResult(broken.StatusCode == StatusCodes.Status413PayloadTooLarge ? Problems.BodyTooLarge : Problems.UnreadableBody);
        }
        catch (RequestFailedException gone) when (gone.ErrorCode == BlobErrorCode.BlobNotFound)
        {
            // Found a moment ago: whoever deletes what another changes must not make it look like a failure.
            Log.Gone(logger, gone, request.Method, request.HttpContext.TraceIdentifier);
            return new ProblemResult(Problems.Gone);
        }
        catch (Exception defect) when (defect is not OperationCanceledException || !request.HttpContext.RequestAborted.IsCancellationRequested)
        {
            Log.Defect(logger, defect, request.Method, request.HttpContext.TraceIdentifier);
            return new ProblemResult(Problems.Ours);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(2401, LogLevel.Error, "A {Method} request failed: {TraceId}.")]
        public static partial void Defect(ILogger logger, Exception exception, string method, string traceId);

        [LoggerMessage(2402, LogLevel.Warning, "A {Method} request met something that is not in the store any more: {TraceId}.")]
        public static partial void Gone(ILogger logger, Exception exception, string method, string traceId);
    }
}
