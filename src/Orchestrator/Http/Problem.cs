using AlinFunctions.Pipeline.Jobs;

namespace AlinFunctions.Orchestrator.Http;

/// <summary>Why a request got no answer, for its caller: a person reads the sentence, a program the code.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Code">What is wrong, in words joined by underscores: programs read this, so codes are only ever added.</param>
/// <param name="Sentence">The sentence.</param>
/// <param name="RetryAfter">When to try again, where that helps.</param>
/// <param name="Job">The job that was refused, where it has a record.</param>
public sealed record Problem(int Status, string Code, Sentence Sentence, TimeSpan? RetryAfter = null, JobId? Job = null);
