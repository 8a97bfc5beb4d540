using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace AlinFunctions.Host.Http;

/// <summary>Asks a request for the app's key, in the header or the query that Azure takes it from.</summary>
internal static class FunctionKey
{
    private const string Header = "x-functions-key";

    private const string Query = "code";

    /// <summary>Says whether a request holds the key.</summary>
    /// <param name="request">The request.</param>
    /// <param name="key">The key.</param>
    public static bool Opens(HttpRequest request, string key)
    {
        string given = request.Headers.TryGetValue(Header, out StringValues header) ? header.ToString() : request.Query[Query].ToString();
        return CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given), Encoding.UTF8.GetBytes(key));
    }
}
