namespace AlinFunctions.Models;

/// <summary>One exact package that weights come in.</summary>
/// <param name="Name">Its name, with its scope.</param>
/// <param name="Version">Its exact version.</param>
/// <param name="Sha256">The sha256 of its tarball, in lower-case hex.</param>
public sealed record NpmPackage(string Name, string Version, string Sha256)
{
    /// <summary>Gives name@version, as npm writes it.</summary>
    public override string ToString() => $"{Name}@{Version}";
}
