using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace AlinFunctions.Orchestrator.Http;

/// <summary>Knows the keys of the API.</summary>
public sealed class ApiKeys(IOptions<ApiOptions> options)
{
    private const string Bearer = "Bearer ";

    private const string Header = "x-api-key";

    // Hashes have one length, so that comparing them tells nothing of a key's own.
    private readonly byte[][] _hashes = [.. options.Value.Keys.Select(Hash)];

    /// <summary>Finds the key that a request holds, in <c>Authorization: Bearer</c> or <c>x-api-key</c>. It takes as long for a wrong one as for a right one.</summary>
    /// <returns>Which key, counted from 0; null for none of ours.</returns>
    public int? Find(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        byte[] given = Hash(Given(request));
        int? found = null;
        for (int at = 0; at < _hashes.Length; at++)
        {
            if (CryptographicOperations.FixedTimeEquals(given, _hashes[at]))
            {
                found = at;
            }
        }

        return found;
    }

    private static string Given(HttpRequest request)
    {
        string authorization = request.Headers.Authorization.ToString();
        return authorization.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase)
            ? authorization[Bearer.Length..].Trim()
            : request.Headers.TryGetValue(Header, out StringValues header) ? header.ToString() : "";
    }

    private static byte[] Hash(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));
}
