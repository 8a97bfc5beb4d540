namespace Microsoft.DurableTask;

/// <summary>Names an orchestrator or an activity; two names are equal when they differ in case only.</summary>
public readonly struct TaskName : IEquatable<TaskName>
{
    /// <summary>Makes a name.</summary>
    public TaskName(string name) => Name = name;

    /// <summary>Gets the name as it was written.</summary>
    public string Name { get; }

    /// <summary>Reads a name as a string.</summary>
    public static implicit operator string(TaskName value) => value.Name;

    /// <summary>Reads a string as a name; an empty one is the default name.</summary>
    public static implicit operator TaskName(string value) => string.IsNullOrEmpty(value) ? default : new TaskName(value);

    /// <summary>Tells whether two names are equal but for case.</summary>
    public static bool operator ==(TaskName a, TaskName b) => a.Equals(b);

    /// <summary>Tells whether two names differ in more than case.</summary>
    public static bool operator !=(TaskName a, TaskName b) => !a.Equals(b);

    /// <inheritdoc/>
    public bool Equals(TaskName other) => string.Equals(Name, other.Name, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is TaskName other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Name is null ? 0 : StringComparer.OrdinalIgnoreCase.GetHashCode(Name);

    /// <inheritdoc/>
    public override string ToString() => Name ?? string.Empty;
}
