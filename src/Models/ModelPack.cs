using AlinFunctions.Models.Recipes;

namespace AlinFunctions.Models;

/// <summary>What is fetched and made together: the files of a few packages, and the entries that a recipe makes of them.</summary>
public sealed record ModelPack
{
    /// <summary>Gets the pack's name, which its cache folder carries.</summary>
    public required string Name { get; init; }

    /// <summary>Gets the licence of the weights or tables, as an SPDX expression.</summary>
    public required string Licence { get; init; }

    /// <summary>Gets who says so: where the licence stands, and who made the weights.</summary>
    public required string Origin { get; init; }

    /// <summary>Gets whether only tests need it; such a pack is no part of the product.</summary>
    public bool TestOnly { get; init; }

    /// <summary>Gets whether it is fetched when something first needs it, and not with the rest.</summary>
    public bool OnDemand { get; init; }

    /// <summary>Gets the packages and the files taken from them.</summary>
    public required IReadOnlyList<PackedFiles> Sources { get; init; }

    /// <summary>Gets what makes the entries' files from the packages' files.</summary>
    /// <value>Each entry's file is the packed file of the same name.</value>
    public Recipe Recipe { get; init; } = CopyRecipe.Run;

    /// <summary>Gets what is made.</summary>
    public required IReadOnlyList<ModelEntry> Entries { get; init; }
}
