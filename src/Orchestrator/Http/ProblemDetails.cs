namespace AlinFunctions.Orchestrator.Http;

/// <summary>One sentence by its languages' codes.</summary>
/// <param name="En">In English.</param>
/// <param name="Zh">In simplified Chinese.</param>
internal sealed record ProblemDetails(string En, string Zh);
