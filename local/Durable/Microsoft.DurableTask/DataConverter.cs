using System.Diagnostics.CodeAnalysis;

namespace Microsoft.DurableTask;

/// <summary>Writes values into histories and reads them back.</summary>
public abstract class DataConverter
{
    /// <summary>Writes a value; nothing is written as null.</summary>
    [return: NotNullIfNotNull(nameof(value))]
    public abstract string? Serialize(object? value);

    /// <summary>Reads a value of a type; null is read as nothing.</summary>
    [return: NotNullIfNotNull(nameof(data))]
    public abstract object? Deserialize(string? data, Type targetType);

    /// <summary>Reads a value of a type; null is read as the type's default.</summary>
    [return: NotNullIfNotNull(nameof(data))]
    public virtual T? Deserialize<T>(string? data) => (T?)(Deserialize(data, typeof(T)) ?? default(T));
}
