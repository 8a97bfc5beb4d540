using AlinFunctions.Pipeline.Jobs;
using AlinFunctions.Pipeline.Messages;

namespace AlinFunctions.Activities.Steps;

/// <summary>Fails attempts whose messages could not be worked off.</summary>
public sealed class StepGrave(ArtifactStore store, TimeProvider time)
{
    /// <summary>Writes a failed result for one attempt, unless the step is done or the attempt has failed already.</summary>
    public async Task Bury(StepId step, string verb, int? segment, int attempt, StepPlace place, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(place);
        if (await store.Blob(place.Result).ExistsAsync(cancellation))
        {
            return;
        }

        DateTimeOffset now = time.GetUtcNow();
        var failure = new StepFailure(
            FailureKind.Internal,
            new Sentence($"The step {verb} could not be worked off in five tries.", $"步骤 {verb} 尝试五次仍未完成。"),
            Missing: null);
        await store.TryCreate(place.Failure(attempt), new StepResult(step, verb, segment, attempt, "poison", now, now, null, failure), cancellation);
    }
}
