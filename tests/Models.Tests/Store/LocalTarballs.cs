using System.Formats.Tar;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using AlinFunctions.Models.Store;

namespace AlinFunctions.Models.Tests.Store;

/// <summary>A registry of one package that is made here, counting how often it is asked.</summary>
internal sealed class LocalTarballs : ITarballSource
{
    private readonly byte[] _tarball;
    private int _fetches;

    public LocalTarballs(params (string Path, byte[] Content)[] files)
    {
        using var bytes = new MemoryStream();
        using (var plain = new GZipStream(bytes, CompressionLevel.Fastest, leaveOpen: true))
        using (var tar = new TarWriter(plain))
        {
            foreach ((string path, byte[] content) in files)
            {
                using var data = new MemoryStream(content);
                tar.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, $"package/{path}") { DataStream = data });
            }
        }

        _tarball = bytes.ToArray();
        Package = new NpmPackage("local-weights", "1.0.0", Sha256(_tarball));
    }

    public NpmPackage Package { get; }

    public int Fetches => _fetches;

    public static string Sha256(byte[] bytes) => System.Convert.ToHexStringLower(SHA256.HashData(bytes));

    public static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);

    public async Task<string> Fetch(NpmPackage package, string folder, CancellationToken cancellation)
    {
        Interlocked.Increment(ref _fetches);
        string path = Path.Combine(folder, "local-weights-1.0.0.tgz");
        await File.WriteAllBytesAsync(path, _tarball, cancellation);
        return path;
    }
}
