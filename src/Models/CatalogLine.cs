namespace AlinFunctions.Models;

/// <summary>One entry as a person or a job record reads it.</summary>
/// <param name="Pack">The pack that it comes with.</param>
/// <param name="Entry">The entry.</param>
public sealed record CatalogLine(ModelPack Pack, ModelEntry Entry)
{
    /// <summary>Gets the packages that the entry is made of, as name@version.</summary>
    public IReadOnlyList<string> Packages => [.. Pack.Sources.Select(source => source.Package.ToString())];
}
