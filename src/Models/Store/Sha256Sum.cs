using System.Security.Cryptography;

namespace AlinFunctions.Models.Store;

/// <summary>Holds a file to the hash that it should have.</summary>
public static class Sha256Sum
{
    /// <summary>Computes the sha256 of a file in lower-case hex.</summary>
    public static async Task<string> Of(string path, CancellationToken cancellation)
    {
        await using FileStream stream = File.OpenRead(path);
        return System.Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancellation));
    }

    /// <summary>Stops unless the file has the hash.</summary>
    /// <exception cref="ModelException">It has another; the sentence names both.</exception>
    public static async Task Require(string path, string expected, string what, CancellationToken cancellation)
    {
        string actual = await Of(path, cancellation);
        if (!string.Equals(actual, expected, StringComparison.Ordinal))
        {
            throw new ModelException($"{what} should have sha256 {expected} but has {actual}.", $"{what} 的 sha256 应为 {expected}，实际为 {actual}。");
        }
    }
}
