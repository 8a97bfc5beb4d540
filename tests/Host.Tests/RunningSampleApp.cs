using AlinFunctions.Host.Apps;

namespace AlinFunctions.Host.Tests;

/// <summary>One running sample app for the tests that only look at what it does.</summary>
public sealed class RunningSampleApp : IAsyncLifetime
{
    private readonly SocketsHttpHandler _handler = new();
    private Workplace? _workplace;
    private FunctionAppHost? _host;
    private HttpClient? _http;

    internal Storage Storage => _workplace!.Storage;

    internal HttpClient Http => _http!;

    public async ValueTask InitializeAsync()
    {
        _workplace = await Workplace.Open();
        _host = await SampleApp.Start(
            Storage,
            _workplace.Store,
            "--AzureFunctionsJobHost:extensions:queues:claim=00:00:02",
            "--AzureFunctionsJobHost:extensions:http:functionKey=open sesame");
        _http = new HttpClient(_handler) { BaseAddress = _host.Address };
    }

    public async ValueTask DisposeAsync()
    {
        _http?.Dispose();
        _handler.Dispose();
        if (_host is not null)
        {
            await _host.DisposeAsync();
        }

        if (_workplace is not null)
        {
            await _workplace.DisposeAsync();
        }
    }
}
