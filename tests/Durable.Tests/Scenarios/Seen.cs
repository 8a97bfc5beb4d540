using Microsoft.DurableTask.Client;

namespace AlinFunctions.Durable.Tests.Scenarios;

/// <summary>What a scenario looks at most often.</summary>
internal static class Seen
{
    public static object Output(OrchestrationMetadata end) => new { status = end.RuntimeStatus.ToString(), output = end.ReadOutputAs<object>() };

    public static object Status(OrchestrationMetadata end) => new { status = end.RuntimeStatus.ToString() };
}
