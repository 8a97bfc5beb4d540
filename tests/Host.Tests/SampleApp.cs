using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using AlinFunctions.Host.Apps;

namespace AlinFunctions.Host.Tests;

/// <summary>Where the sample app and the host's program were built, and how they are started.</summary>
internal static class SampleApp
{
    /// <summary>Gets the sample app's assembly, in a folder of its own.</summary>
    public static string Path => Built("Host.SampleApp");

    /// <summary>Starts the app in this process.</summary>
    public static Task<FunctionAppHost> Start(Storage storage, string store, params string[] settings) => FunctionAppHost.Start(
        HostCommandLine.Parse(["--app", Path, "--store", store, "--urls", "http://127.0.0.1:0", .. Settings(storage, settings)]), CancellationToken.None);

    /// <summary>Starts the app under the host's own program, and waits until it says that it runs.</summary>
    public static async Task<HostProcess> Launch(Storage storage, string store, params string[] settings)
    {
        string address = $"http://127.0.0.1:{FreePort()}";
        var process = new HostProcess(Begin(["--urls", address, "--store", store, .. Settings(storage, settings)]), new Uri(address));
        await process.Ready();
        return process;
    }

    /// <summary>Starts the host's own program with the sample app.</summary>
    public static Process Begin(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (string argument in (string[])[Built("Host"), "--app", Path, .. arguments])
        {
            start.ArgumentList.Add(argument);
        }

        return Process.Start(start)!;
    }

    private static string[] Settings(Storage storage, string[] settings) => [$"--AzureWebJobsStorage={storage.ConnectionString}", .. settings];

    private static string Built(string project)
    {
        var here = new DirectoryInfo(AppContext.BaseDirectory);
        return System.IO.Path.Combine(here.Parent!.Parent!.FullName, project, here.Name, $"AlinFunctions.{project}.dll");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
