namespace AlinFunctions.Durable.Store;

/// <summary>Says which call of which orchestration a sub-orchestration answers.</summary>
/// <param name="Instance">The parent's instance id.</param>
/// <param name="Execution">The parent's execution.</param>
/// <param name="Name">The parent's name.</param>
/// <param name="Task">The number of the call.</param>
internal sealed record ParentLink(string Instance, string Execution, string Name, int Task);
