using System.Diagnostics;
using System.Text;

namespace AlinFunctions.Host.Tests;

/// <summary>The host as a process of its own, which can be asked to stop and can be killed.</summary>
internal sealed class HostProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly StringBuilder _output = new();
    private readonly SocketsHttpHandler _handler = new();

    public HostProcess(Process process, Uri address)
    {
        _process = process;
        Http = new HttpClient(_handler) { BaseAddress = address };
        process.OutputDataReceived += Keep;
        process.ErrorDataReceived += Keep;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>Gets a client of the app's address.</summary>
    public HttpClient Http { get; }

    /// <summary>Gets what the host has written so far.</summary>
    public string Output
    {
        get
        {
            lock (_output)
            {
                return _output.ToString();
            }
        }
    }

    /// <summary>Waits until the host says that it runs.</summary>
    public Task Ready() => Eventually.Get(
        async () =>
        {
            if (_process.HasExited)
            {
                throw new InvalidOperationException($"The host ended with {_process.ExitCode}: {Output}");
            }

            try
            {
                using HttpResponseMessage status = await Http.GetAsync(new Uri("/admin/host/status", UriKind.Relative));
                return status.IsSuccessStatusCode;
            }
            catch (HttpRequestException)
            {
                return false;
            }
        },
        ready => ready);

    /// <summary>Kills the host as a power cut would: SIGKILL.</summary>
    public async Task Kill()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>Asks the host to stop: SIGTERM.</summary>
    public async Task AskToStop()
    {
        using Process kill = Process.Start("kill", ["-TERM", $"{_process.Id}"]);
        await kill.WaitForExitAsync();
    }

    /// <summary>Waits for the host's end and tells its exit code.</summary>
    public async Task<int> Ended()
    {
        await _process.WaitForExitAsync();
        return _process.ExitCode;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            await Kill();
        }

        _process.Dispose();
        Http.Dispose();
        _handler.Dispose();
    }

    private void Keep(object sender, DataReceivedEventArgs line)
    {
        lock (_output)
        {
            _output.AppendLine(line.Data);
        }
    }
}
