using AlinFunctions.Pipeline.Jobs;

namespace AlinFunctions.Orchestrator.Http;

/// <summary>A problem as RFC 9457 writes it.</summary>
/// <param name="Type">Always "about:blank": the code says more than an address would.</param>
/// <param name="Title">The status in words.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Detail">The sentence in the caller's language.</param>
/// <param name="Code">What is wrong, for programs.</param>
/// <param name="Details">The sentence in both languages.</param>
/// <param name="Job">The job that was refused, where it has a record.</param>
internal sealed record ProblemBody(string Type, string Title, int Status, string Detail, string Code, ProblemDetails Details, JobId? Job);
