using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace AlinFunctions.Activities.Tests.Webhooks;

/// <summary>A foreign receiver's own check of our signatures: the npm package <c>standardwebhooks</c>.</summary>
internal static class Peer
{
    private const string Program = """
        const { Webhook } = require('standardwebhooks');
        const { secret, headers, body } = JSON.parse(require('fs').readFileSync(0, 'utf8'));
        try { console.log('verified ' + new Webhook(secret).verify(body, headers).type); } catch (wrong) { console.log(wrong.message); }
        """;

    /// <summary>Has it look at a message.</summary>
    /// <returns>"verified" and the message's type, or what it says is wrong.</returns>
    public static async Task<string> Verify(string secret, IReadOnlyDictionary<string, string> headers, byte[] body)
    {
        var start = new ProcessStartInfo("node", ["-e", Program]) { UseShellExecute = false, WorkingDirectory = Root(), RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        using Process node = Process.Start(start)!;
        Task<string> errors = node.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await node.StandardInput.WriteAsync(JsonSerializer.Serialize(new { secret, headers, body = Encoding.UTF8.GetString(body) }));
        node.StandardInput.Close();
        string said = await node.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await node.WaitForExitAsync(TestContext.Current.CancellationToken);
        node.ExitCode.ShouldBe(0, await errors);
        return said.Trim();
    }

    private static string Root()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "package.json")))
        {
            folder = folder.Parent;
        }

        return folder.ShouldNotBeNull().FullName;
    }
}
