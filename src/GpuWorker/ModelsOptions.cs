using System.ComponentModel.DataAnnotations;

namespace AlinFunctions.GpuWorker;

/// <summary>Where the worker keeps its weights.</summary>
public sealed class ModelsOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Models";

    /// <summary>Gets the cache folder; on Azure a mounted volume.</summary>
    [Required]
    public required string Cache { get; init; }
}
