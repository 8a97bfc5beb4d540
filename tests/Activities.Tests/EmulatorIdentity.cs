using System.Text;
using Azure.Core;

namespace AlinFunctions.Activities.Tests;

/// <summary>An identity as Azurite accepts one: it reads a token's claims and leaves its signature unchecked.</summary>
internal sealed class EmulatorIdentity : TokenCredential
{
    public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken)
    {
        DateTimeOffset now = TimeProvider.System.GetUtcNow();
        const string Tenant = "11111111-2222-3333-4444-555555555555";
        string claims = $$"""
            {"aud":"https://storage.azure.com","iss":"https://sts.windows.net/{{Tenant}}/","tid":"{{Tenant}}","oid":"66666666-7777-8888-9999-000000000000",
             "iat":{{now.AddMinutes(-5).ToUnixTimeSeconds()}},"nbf":{{now.AddMinutes(-5).ToUnixTimeSeconds()}},"exp":{{now.AddHours(1).ToUnixTimeSeconds()}} }
            """;
        return new AccessToken($"{Part("""{"alg":"RS256","typ":"JWT"}""")}.{Part(claims)}.{Part("unsigned")}", now.AddHours(1));
    }

    public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
        ValueTask.FromResult(GetToken(requestContext, cancellationToken));

    private static string Part(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text)).TrimEnd('=').Replace('+', '-').Replace('/', '_');
}
