using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Azure.Core.Pipeline;
using Azure.Storage.Blobs;

namespace AlinFunctions.Activities.Tests;

/// <summary>A certificate for the loopback address that lives as long as one test.</summary>
internal sealed class ThrowAwayCertificate : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("certificate-");
    private readonly X509Certificate2 _certificate;

    private ThrowAwayCertificate(X509Certificate2 certificate) => _certificate = certificate;

    public string CertificateFile => Path.Combine(_folder.FullName, "cert.pem");

    public string KeyFile => Path.Combine(_folder.FullName, "key.pem");

    public static async Task<ThrowAwayCertificate> Make()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        DateTimeOffset now = TimeProvider.System.GetUtcNow();
        var made = new ThrowAwayCertificate(request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1)));
        await File.WriteAllTextAsync(made.CertificateFile, made._certificate.ExportCertificatePem());
        await File.WriteAllTextAsync(made.KeyFile, key.ExportPkcs8PrivateKeyPem());
        return made;
    }

    /// <summary>Makes a client that trusts this certificate and no other.</summary>
#pragma warning disable RS0030 // One test, one server: there is no factory to ask.
    public HttpClient Client() => new(
        new SocketsHttpHandler
        {
            SslOptions = { RemoteCertificateValidationCallback = (_, seen, _, _) => seen?.GetCertHashString() == _certificate.GetCertHashString() },
        });
#pragma warning restore RS0030

    /// <summary>Makes options of a store's client that trusts this certificate and no other.</summary>
    public BlobClientOptions Trusted() => new() { Transport = new HttpClientTransport(Client()) };

    public void Dispose()
    {
        _certificate.Dispose();
        _folder.Delete(recursive: true);
    }
}
