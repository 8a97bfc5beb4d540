using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace AlinFunctions.Activities.Uploads;

/// <summary>Names the folders that uploads go into.</summary>
public sealed class UploadFolders(DropFolder folders, TimeProvider time)
{
    /// <summary>Opens a folder of its own for an upload.</summary>
    /// <param name="requestKey">The key by which its caller would send it again; null for none.</param>
    public Upload Open(string? requestKey)
    {
        string name = requestKey is null
            ? $"{time.GetUtcNow().ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture)}-{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(4))}"
            : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(requestKey)).AsSpan(0, 10));
        return In($"api-{name}");
    }

    /// <summary>Opens a folder of a given name.</summary>
    public Upload In(string folder) => new(folders, folder);
}
