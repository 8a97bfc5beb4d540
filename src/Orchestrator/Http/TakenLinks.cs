namespace AlinFunctions.Orchestrator.Http;

/// <summary>Where a job is followed.</summary>
/// <param name="Self">Its status.</param>
/// <param name="Events">Its progress as it happens.</param>
internal sealed record TakenLinks(string Self, string Events);
