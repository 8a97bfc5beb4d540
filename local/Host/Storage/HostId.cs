using System.Text.RegularExpressions;

namespace AlinFunctions.Host.Storage;

/// <summary>Names one app among those that share a storage account.</summary>
internal static partial class HostId
{
    /// <summary>The longest id, so that names of queues made of it stay under 63 characters.</summary>
    private const int Longest = 32;

    /// <summary>Makes the id of an app: lower case letters, digits and single dashes.</summary>
    /// <param name="assembly">The name of the app's assembly.</param>
    public static string For(string assembly)
    {
        string id = Others().Replace(assembly.ToLowerInvariant(), "-").Trim('-');
        return id.Length <= Longest ? id : id[..Longest].TrimEnd('-');
    }

    [GeneratedRegex("[^a-z0-9]+", RegexOptions.None, 1000)]
    private static partial Regex Others();
}
