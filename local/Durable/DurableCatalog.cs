namespace AlinFunctions.Durable;

/// <summary>The orchestrators and activities that an engine runs, by name without regard to case.</summary>
public sealed class DurableCatalog
{
    private readonly Dictionary<string, OrchestratorBody> _orchestrators = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, ActivityBody> _activities = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Adds an orchestrator; a name can be added once.</summary>
    public DurableCatalog AddOrchestrator(string name, OrchestratorBody body)
    {
        _orchestrators.Add(name, body);
        return this;
    }

    /// <summary>Adds an activity; a name can be added once.</summary>
    public DurableCatalog AddActivity(string name, ActivityBody body)
    {
        _activities.Add(name, body);
        return this;
    }

    internal OrchestratorBody? FindOrchestrator(string name) => _orchestrators.GetValueOrDefault(name);

    internal ActivityBody? FindActivity(string name) => _activities.GetValueOrDefault(name);
}
