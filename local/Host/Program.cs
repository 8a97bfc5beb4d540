using AlinFunctions.Host.Apps;
using Microsoft.Extensions.Options;

// dotnet AlinFunctions.Host.dll --app <assembly> [--urls http://127.0.0.1:7071] [--store <file>] [settings of the app ...]
try
{
    await using FunctionAppHost host = await FunctionAppHost.Start(HostCommandLine.Parse(args), CancellationToken.None);
    await host.Ended;
    return 0;
}
catch (Exception refusal) when (refusal is HostStartException or OptionsValidationException)
{
    await Console.Error.WriteLineAsync(refusal.Message);
    return 2;
}
