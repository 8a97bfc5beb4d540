using System.Reflection;
using AlinFunctions.Host.Discovery;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AlinFunctions.Host.Calls;

/// <summary>Calls one function: binds its parameters, makes its instance, awaits its task, closes what was opened.</summary>
internal sealed partial class FunctionInvoker(FunctionMethod function, BindParameter[] binders, IServiceScopeFactory scopes, ILogger logger)
{
    /// <summary>Calls the function and hands its result on while the call's services live.</summary>
    /// <param name="trigger">The trigger's value.</param>
    /// <param name="data">The trigger's facts by name.</param>
    /// <param name="use">Uses the result; null where nobody waits for it.</param>
    /// <param name="cancellation">Asks the call to end.</param>
    /// <returns>The function's result.</returns>
    public async Task<object?> Invoke(object? trigger, IReadOnlyDictionary<string, object?> data, Func<object?, Task>? use, CancellationToken cancellation)
    {
        await using AsyncServiceScope scope = scopes.CreateAsyncScope();
        var call = new Call(function, trigger, data, scope.ServiceProvider, cancellation);
        try
        {
            object? result = await Invoke(call);
            if (use is not null)
            {
                await use(result);
            }

            Log.Succeeded(logger, function.Name, call.InvocationId);
            return result;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            Log.Cancelled(logger, function.Name, call.InvocationId);
            throw;
        }
        catch (Exception failure)
        {
            Log.Failed(logger, failure, function.Name, call.InvocationId);
            throw;
        }
        finally
        {
            foreach (IAsyncDisposable opened in call.Opened)
            {
                await opened.DisposeAsync();
            }
        }
    }

    /// <summary>Awaits whatever a function returned.</summary>
    /// <param name="returned">A value, a task or a value task.</param>
    /// <param name="declared">The type that the method declares: a task without a result may carry one of the framework's own.</param>
    /// <returns>The value; null where there is none.</returns>
    public static async Task<object?> Await(object? returned, Type declared)
    {
        Task? task = returned switch
        {
            Task plain => plain,
            ValueTask plain => plain.AsTask(),
            not null when declared.IsGenericType && declared.GetGenericTypeDefinition() == typeof(ValueTask<>) =>
                (Task)declared.GetMethod(nameof(ValueTask<>.AsTask))!.Invoke(returned, null)!,
            _ => null,
        };
        if (task is null)
        {
            return returned;
        }

        await task;
        return declared.IsGenericType ? task.GetType().GetProperty("Result")!.GetValue(task) : null;
    }

    private async Task<object?> Invoke(Call call)
    {
        var arguments = new object?[binders.Length];
        for (int at = 0; at < binders.Length; at++)
        {
            arguments[at] = await binders[at](call);
        }

        if (function.Method.IsStatic)
        {
            return await Await(function.Method.Invoke(null, BindingFlags.DoNotWrapExceptions, binder: null, arguments, culture: null), function.Method.ReturnType);
        }

        object instance = ActivatorUtilities.CreateInstance(call.InstanceServices, function.Method.DeclaringType!);
        try
        {
            return await Await(function.Method.Invoke(instance, BindingFlags.DoNotWrapExceptions, binder: null, arguments, culture: null), function.Method.ReturnType);
        }
        finally
        {
            switch (instance)
            {
                case IAsyncDisposable disposable:
                    await disposable.DisposeAsync();
                    break;
                case IDisposable disposable:
                    disposable.Dispose();
                    break;
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(9101, LogLevel.Debug, "Function {Function} succeeded in call {InvocationId}.")]
        public static partial void Succeeded(ILogger logger, string function, string invocationId);

        [LoggerMessage(9102, LogLevel.Information, "Function {Function} stopped as asked in call {InvocationId}.")]
        public static partial void Cancelled(ILogger logger, string function, string invocationId);

        [LoggerMessage(9103, LogLevel.Error, "Function {Function} failed in call {InvocationId}.")]
        public static partial void Failed(ILogger logger, Exception failure, string function, string invocationId);
    }
}
