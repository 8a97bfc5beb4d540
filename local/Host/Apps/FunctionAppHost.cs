using System.Reflection;
using AlinFunctions.Functions.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace AlinFunctions.Host.Apps;

/// <summary>One function app, running: its own entry point built the services, this host runs the triggers.</summary>
public sealed class FunctionAppHost : IAsyncDisposable
{
    private readonly IHost _host;

    private FunctionAppHost(IHost host, Task ended)
    {
        _host = host;
        Ended = ended;
        Address = new Uri(host.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
    }

    /// <summary>Gets where the app takes requests.</summary>
    public Uri Address { get; }

    /// <summary>Gets the task that ends when the app's entry point has returned.</summary>
    public Task Ended { get; }

    /// <summary>Loads an app, calls its entry point and waits until its triggers run.</summary>
    /// <param name="commandLine">Which app, and its settings.</param>
    /// <param name="cancellation">Stops waiting.</param>
    /// <exception cref="HostStartException">The app cannot run as it is written or configured.</exception>
    public static async Task<FunctionAppHost> Start(HostCommandLine commandLine, CancellationToken cancellation)
    {
        Assembly app = AppLoader.Load(commandLine.App);
        MethodInfo entryPoint = app.EntryPoint ?? throw new HostStartException($"{commandLine.App} has no entry point: a function app is an executable.");
        var runtime = new LocalRuntime(commandLine, app);

        // The entry point of an asynchronous Main blocks its thread until the app ends.
        Task ended = Task.Factory.StartNew(
            () =>
            {
                FunctionsRuntime.Current = runtime;
                Call(entryPoint, [.. commandLine.AppArguments]);
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning | TaskCreationOptions.DenyChildAttach,
            TaskScheduler.Default);

        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        if (await Task.WhenAny(runtime.Built, ended).WaitAsync(cancellation) == ended)
        {
            await ended;
            throw new HostStartException($"{commandLine.App} ended before it built its host.");
        }

        IHost host = await runtime.Built;
        var lifetime = host.Services.GetRequiredService<IHostApplicationLifetime>();
        await using CancellationTokenRegistration registration = lifetime.ApplicationStarted.Register(started.SetResult);
        if (await Task.WhenAny(started.Task, ended).WaitAsync(cancellation) == ended)
        {
            await ended;
            throw new HostStartException($"{commandLine.App} ended before its host had started.");
        }

        return new FunctionAppHost(host, ended);
    }

    /// <summary>Stops the triggers, lets running calls end, and waits until the entry point has returned.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!Ended.IsCompleted)
        {
            _host.Services.GetRequiredService<IHostApplicationLifetime>().StopApplication();
        }

        await Ended;
    }

    private static void Call(MethodInfo entryPoint, string[] arguments) =>
        entryPoint.Invoke(null, BindingFlags.DoNotWrapExceptions, binder: null, entryPoint.GetParameters().Length == 0 ? [] : [arguments], culture: null);
}
