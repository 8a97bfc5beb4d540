namespace AlinFunctions.Orchestrator.Http;

/// <summary>A page of a list of jobs.</summary>
/// <param name="Items">The jobs, newest first.</param>
/// <param name="Next">What to ask the next page with; null at the end.</param>
internal sealed record CardPage(IReadOnlyList<CardBody> Items, string? Next);
