using System.Diagnostics;
using System.Text.Json.Nodes;

namespace AlinFunctions.Durable.Tests.Scenarios;

/// <summary>Plays the scenarios on npm's @microsoft/durabletask-js with its in-memory backend, once for all tests.</summary>
public sealed class PeerRun : IAsyncLifetime
{
    /// <summary>Gets what the peer saw, by scenario.</summary>
    public JsonObject Results { get; private set; } = [];

    public async ValueTask InitializeAsync()
    {
        // The script lies in the source tree, where Node finds node_modules.
        DirectoryInfo root = new(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root.FullName, "AlinFunctions.sln")))
        {
            root = root.Parent ?? throw new InvalidOperationException("The tests run outside the repository: AlinFunctions.sln is not above them.");
        }

        Directory.Exists(Path.Combine(root.FullName, "node_modules", "@microsoft", "durabletask-js"))
            .ShouldBeTrue("The peer is not installed. Run: npm ci --ignore-scripts");
        using Process node = Process.Start(new ProcessStartInfo("node", [Path.Combine(root.FullName, "tests", "Durable.Tests", "peer.mjs")])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        })!;
        Task<string> errors = node.StandardError.ReadToEndAsync();
        string output = await node.StandardOutput.ReadToEndAsync();
        await node.WaitForExitAsync();
        node.ExitCode.ShouldBe(0, await errors);
        Results = JsonNode.Parse(output)!.AsObject();
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
