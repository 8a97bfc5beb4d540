using AlinFunctions.Azurite;

namespace AlinFunctions.Activities.Tests;

/// <summary>An Azurite that speaks HTTPS and takes identities.</summary>
internal sealed class SecureEmulator : IAsyncDisposable
{
    private readonly AzuriteServer _server;

    private SecureEmulator(AzuriteServer server) => _server = server;

    public static string Account => AzuriteServer.Account;

    public static string Key => AzuriteServer.Key;

    public Uri BlobService => new($"https://127.0.0.1:{_server.BlobPort}/{Account}");

    public static async Task<SecureEmulator> Start(ThrowAwayCertificate certificate) => new(await AzuriteServer.Start(
        moreArguments: ["--oauth", "basic", "--cert", certificate.CertificateFile, "--key", certificate.KeyFile],
        cancellation: TestContext.Current.CancellationToken));

    public ValueTask DisposeAsync() => _server.DisposeAsync();
}
