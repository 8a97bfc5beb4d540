using System.ComponentModel.DataAnnotations;

namespace AlinFunctions.Activities;

/// <summary>Where the function app keeps its tables.</summary>
public sealed class TablesOptions
{
    /// <summary>The configuration section; the worker keeps its weights under the same name.</summary>
    public const string Section = "Models";

    /// <summary>Gets the cache folder.</summary>
    [Required]
    public required string Cache { get; init; }
}
