using Microsoft.DurableTask;

namespace AlinFunctions.Durable.Replay;

/// <summary>One execution of one instance; continue-as-new begins another under the same instance id.</summary>
/// <param name="InstanceId">The instance.</param>
/// <param name="ExecutionId">This execution of it.</param>
/// <param name="Name">The orchestrator's name.</param>
/// <param name="Parent">Who called it, if somebody did.</param>
internal sealed record Execution(string InstanceId, string ExecutionId, string Name, ParentOrchestrationInstance? Parent);
