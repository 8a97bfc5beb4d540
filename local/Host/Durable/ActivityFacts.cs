using Microsoft.DurableTask;

namespace AlinFunctions.Host.Durable;

/// <summary>The facts of an activity's call that a parameter may ask for by name.</summary>
internal static class ActivityFacts
{
    private const string InstanceId = "instanceId";

    /// <summary>Gets the names.</summary>
    public static IReadOnlyCollection<string> Names { get; } = [InstanceId];

    /// <summary>Tells the facts of one call.</summary>
    /// <param name="context">The call.</param>
    public static IReadOnlyDictionary<string, object?> Of(TaskActivityContext context) =>
        new Dictionary<string, object?>(StringComparer.OrdinalIgnoreCase) { [InstanceId] = context.InstanceId };
}
