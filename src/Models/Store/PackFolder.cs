using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace AlinFunctions.Models.Store;

/// <summary>The cache folder of one pack, named by the hashes of what should be in it, with a marker that says it is whole.</summary>
internal sealed class PackFolder
{
    private const string Marker = ".complete";
    private readonly ModelPack _pack;

    public PackFolder(string models, ModelPack pack)
    {
        _pack = pack;
        string canonical = string.Concat(pack.Entries.Select(entry => $"{entry.Sha256}  {entry.File}\n").Order(StringComparer.Ordinal));
        string digest = System.Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(canonical)).AsSpan(0, 6));
        Name = $"{pack.Name}-{digest}";
        Path = System.IO.Path.Combine(models, Name);
    }

    /// <summary>Gets the folder's name: the pack's, and twelve digits of the hash over its entries.</summary>
    public string Name { get; }

    /// <summary>Gets the folder's path.</summary>
    public string Path { get; }

    /// <summary>Gives the path of an entry's file.</summary>
    public string FileOf(ModelEntry entry) => System.IO.Path.Combine(Path, entry.File);

    /// <summary>
    /// Answers whether every file is what it was when it was checked: the marker's length and time of writing tell at once,
    /// and a file whose time differs is hashed again.
    /// </summary>
    public async Task<bool> IsWhole(CancellationToken cancellation)
    {
        string marker = System.IO.Path.Combine(Path, Marker);
        if (!File.Exists(marker))
        {
            return false;
        }

        var stamps = (await File.ReadAllLinesAsync(marker, cancellation)).ToHashSet(StringComparer.Ordinal);
        foreach (ModelEntry entry in _pack.Entries)
        {
            string path = FileOf(entry);
            if (!File.Exists(path) || (!stamps.Contains(StampOf(entry, path)) && !await HasItsHash(entry, path, cancellation)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Hashes every file again.</summary>
    /// <exception cref="ModelException">A file has another hash.</exception>
    public async Task Verify(CancellationToken cancellation)
    {
        foreach (ModelEntry entry in _pack.Entries)
        {
            await Sha256Sum.Require(FileOf(entry), entry.Sha256, entry.Id.ToString(), cancellation);
        }
    }

    /// <summary>Puts a finished folder in place of whatever is there, marker last.</summary>
    public async Task Adopt(string finished, CancellationToken cancellation)
    {
        if (Directory.Exists(Path))
        {
            File.Delete(System.IO.Path.Combine(Path, Marker));
            Directory.Delete(Path, recursive: true);
        }

        Directory.Move(finished, Path);
        IEnumerable<string> stamps = _pack.Entries.Select(entry => StampOf(entry, FileOf(entry)));
        string written = System.IO.Path.Combine(Path, Marker + ".new");
        await File.WriteAllLinesAsync(written, stamps, cancellation);
        File.Move(written, System.IO.Path.Combine(Path, Marker), overwrite: true);
    }

    private static string StampOf(ModelEntry entry, string path)
    {
        var file = new FileInfo(path);
        return string.Create(CultureInfo.InvariantCulture, $"{entry.Sha256} {file.Length} {file.LastWriteTimeUtc.Ticks} {entry.File}");
    }

    private static async Task<bool> HasItsHash(ModelEntry entry, string path, CancellationToken cancellation) =>
        string.Equals(await Sha256Sum.Of(path, cancellation), entry.Sha256, StringComparison.Ordinal);
}
