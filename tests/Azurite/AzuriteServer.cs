using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace AlinFunctions.Azurite;

/// <summary>Runs one Azurite on free loopback ports: real blobs and queues for tests, in a process of its own.</summary>
public sealed partial class AzuriteServer : IAsyncDisposable
{
    /// <summary>The account that every emulator knows.</summary>
    public const string Account = "devstoreaccount1";

    /// <summary>The published key of that account.</summary>
    public const string Key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process _process;

    private AzuriteServer(Process process, int blobPort, int queuePort)
    {
        _process = process;
        BlobPort = blobPort;
        QueuePort = queuePort;
        AppDomain.CurrentDomain.ProcessExit += StopWithTheTests;
    }

    /// <summary>Gets the loopback port of the blob service.</summary>
    public int BlobPort { get; }

    /// <summary>Gets the loopback port of the queue service.</summary>
    public int QueuePort { get; }

    /// <summary>Gets the connection string of the emulator's account: blobs and queues.</summary>
    public string ConnectionString => string.Create(
        CultureInfo.InvariantCulture,
        $"DefaultEndpointsProtocol=http;AccountName={Account};AccountKey={Key};BlobEndpoint=http://127.0.0.1:{BlobPort}/{Account};QueueEndpoint=http://127.0.0.1:{QueuePort}/{Account};");

    /// <summary>Starts a server and waits until it listens.</summary>
    /// <param name="dataFolder">Where the data is kept over a restart (written every few seconds); null keeps it in memory.</param>
    /// <param name="moreArguments">Arguments of Azurite's own besides, such as a certificate to speak HTTPS with.</param>
    /// <param name="cancellation">Stops waiting.</param>
    public static async Task<AzuriteServer> Start(string? dataFolder = null, IReadOnlyList<string>? moreArguments = null, CancellationToken cancellation = default)
    {
        var start = new ProcessStartInfo("node") { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Path.GetTempPath() };
        string[] arguments =
        [
            Program(), "--disableTelemetry", "--silent", "--blobHost", "127.0.0.1", "--queueHost", "127.0.0.1", "--tableHost", "127.0.0.1",
            "--blobPort", "0", "--queuePort", "0", "--tablePort", "0",
        ];
        foreach (string argument in arguments.Concat(dataFolder is null ? ["--inMemoryPersistence"] : ["--location", dataFolder]).Concat(moreArguments ?? []))
        {
            start.ArgumentList.Add(argument);
        }

        Process process = Process.Start(start) ?? throw new InvalidOperationException("node did not start.");
        try
        {
            using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            timeout.CancelAfter(Patience);
            (int blobPort, int queuePort) = await Ports(process, timeout.Token);
            _ = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null, CancellationToken.None);
            _ = process.StandardError.BaseStream.CopyToAsync(Stream.Null, CancellationToken.None);
            return new AzuriteServer(process, blobPort, queuePort);
        }
        catch
        {
            process.Kill(entireProcessTree: true);
            process.Dispose();
            throw;
        }
    }

    /// <summary>Kills the server, as a power cut would.</summary>
    public async ValueTask DisposeAsync()
    {
        AppDomain.CurrentDomain.ProcessExit -= StopWithTheTests;
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
        }

        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    /// <summary>Finds Azurite among the Node packages of the repository that the tests were built from.</summary>
    private static string Program()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            string program = Path.Combine(folder.FullName, "node_modules", "azurite", "dist", "src", "azurite.js");
            if (File.Exists(program))
            {
                return program;
            }
        }

        throw new InvalidOperationException("Azurite is not installed: run `./alin setup`.");
    }

    private static async Task<(int Blob, int Queue)> Ports(Process process, CancellationToken cancellation)
    {
        int? blob = null, queue = null, table = null;
        while (blob is null || queue is null || table is null)
        {
            string line = await process.StandardOutput.ReadLineAsync(cancellation)
                ?? throw new InvalidOperationException("Azurite ended at its start: " + await process.StandardError.ReadToEndAsync(cancellation));
            if (Listening().Match(line) is { Success: true } listening)
            {
                int port = int.Parse(listening.Groups["port"].ValueSpan, CultureInfo.InvariantCulture);
                switch (listening.Groups["service"].Value)
                {
                    case "Blob": blob = port; break;
                    case "Queue": queue = port; break;
                    default: table = port; break;
                }
            }
        }

        return (blob.Value, queue.Value);
    }

    [GeneratedRegex(@"^Azurite (?<service>\w+) service is successfully listening at https?://127\.0\.0\.1:(?<port>\d+)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Listening();

    private void StopWithTheTests(object? sender, EventArgs e) => _process.Kill(entireProcessTree: true);
}
