namespace AlinFunctions.Durable.Store;

/// <summary>One activity that has been asked for.</summary>
/// <param name="Row">Its number.</param>
/// <param name="Instance">The orchestration that asked.</param>
/// <param name="Execution">The execution that asked.</param>
/// <param name="Task">The number of the call.</param>
/// <param name="Name">The activity's name.</param>
/// <param name="Input">Its input as JSON.</param>
internal sealed record ActivityRow(long Row, string Instance, string Execution, int Task, string Name, string? Input);
