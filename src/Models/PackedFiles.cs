namespace AlinFunctions.Models;

/// <summary>The files that are taken from one package; the rest of the tarball is dropped.</summary>
/// <param name="Package">The package.</param>
/// <param name="Paths">Paths inside it, without the leading "package/".</param>
public sealed record PackedFiles(NpmPackage Package, params IReadOnlyList<string> Paths);
