using Microsoft.DurableTask;

namespace AlinFunctions.Durable;

/// <summary>Runs an orchestration's code. The returned value becomes its output.</summary>
/// <param name="context">What it may ask for.</param>
/// <param name="inputJson">Its input as JSON; null when there is none.</param>
public delegate Task<object?> OrchestratorBody(TaskOrchestrationContext context, string? inputJson);
