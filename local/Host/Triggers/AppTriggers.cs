using AlinFunctions.Host.Apps;
using AlinFunctions.Host.Blobs;
using AlinFunctions.Host.Discovery;
using AlinFunctions.Host.Http;
using AlinFunctions.Host.Listeners;
using AlinFunctions.Host.Queues;
using AlinFunctions.Host.Timers;
using Azure.Storage.Blobs;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Azure.Functions.Worker;

namespace AlinFunctions.Host.Triggers;

/// <summary>The triggers of one app, made from its functions; orchestrations and activities belong to the durable engine.</summary>
internal sealed class AppTriggers
{
    private readonly List<IListener> _listeners = [];
    private readonly List<HttpFunction> _routes = [];

    /// <summary>Makes the triggers of an app.</summary>
    /// <param name="functions">The app's functions.</param>
    /// <param name="context">What triggers are made from.</param>
    /// <exception cref="HostStartException">A function cannot run as it is written or configured.</exception>
    public AppTriggers(IReadOnlyList<FunctionMethod> functions, TriggerContext context)
    {
        var blobs = new List<BlobFunction>();
        foreach (FunctionMethod function in functions)
        {
            switch (function.Trigger)
            {
                case BlobTriggerAttribute trigger:
                    blobs.Add(Blob(function, trigger, context));
                    break;
                case QueueTriggerAttribute trigger:
                    _listeners.Add(Queue(function, trigger, context));
                    break;
                case TimerTriggerAttribute trigger:
                    _listeners.Add(Timer(function, trigger, context));
                    break;
                case HttpTriggerAttribute trigger:
                    _routes.Add(Http(function, trigger, context));
                    break;
                case OrchestrationTriggerAttribute or ActivityTriggerAttribute:
                    break;
                default:
                    throw new HostStartException($"The function {function.Name} has a {function.Trigger.GetType().Name}, which this host does not run.");
            }
        }

        if (blobs.Count > 0)
        {
            _listeners.AddRange(Scans(blobs, context));
        }
    }

    /// <summary>Gets what waits for triggers.</summary>
    public IReadOnlyList<IListener> Listeners => _listeners;

    /// <summary>Gets the functions that requests start.</summary>
    public IReadOnlyList<HttpFunction> Routes => _routes;

    private static BlobFunction Blob(FunctionMethod function, BlobTriggerAttribute trigger, TriggerContext context)
    {
        BlobPath path = BlobPath.Parse(context.Resolve(trigger.BlobPath));
        return new BlobFunction(
            function,
            path,
            trigger.Connection,
            context.Invoker(function, BlobTrigger.Binder(function.TriggerParameter.ParameterType), [.. path.Captures, .. BlobTrigger.FactNames]));
    }

    private static IEnumerable<IListener> Scans(IReadOnlyList<BlobFunction> functions, TriggerContext context)
    {
        BlobContainerClient records = context.Accounts.Blobs(null).GetBlobContainerClient(BlobReceipts.Container);
        var news = new BlobNewsWork(context.Accounts, context.HostId, functions.ToDictionary(function => function.Method.Id, StringComparer.Ordinal), context.Blobs);
        var listener = new QueueListener(
            context.Accounts,
            null,
            BlobNewsWork.QueueFor(context.HostId),
            news.Work,
            context.Queues with { BatchSize = context.Blobs.MaxDegreeOfParallelism },
            context.Clock,
            context.LoggerFor("Host.Blobs"));
        yield return listener;
        foreach (BlobFunction function in functions)
        {
            yield return new BlobScanner(
                function.Path,
                context.Accounts.Blobs(function.Connection).GetBlobContainerClient(function.Path.Container),
                new BlobReceipts(records, BlobReceipts.Folder(context.HostId, function.Method.Id, function.Path.Container)),
                async (name, etag) =>
                {
                    await news.Tell(function, name, etag);
                    listener.Nudge();
                },
                context.Blobs,
                context.Clock,
                context.LoggerFor(function.Method));
        }
    }

    private static QueueListener Queue(FunctionMethod function, QueueTriggerAttribute trigger, TriggerContext context)
    {
        var invoker = context.Invoker(function, QueueTrigger.Binder(function.TriggerParameter.ParameterType), QueueTrigger.FactNames);
        string queue = context.Resolve(trigger.QueueName);
        var work = new QueueWork(
            (message, cancellation) => invoker.Invoke(message, QueueTrigger.Facts(message), use: null, cancellation),
            $"{queue}-poison",
            _ => context.Queues.VisibilityTimeout,
            context.Queues.MaxDequeueCount);
        return new QueueListener(context.Accounts, trigger.Connection, queue, work, context.Queues, context.Clock, context.LoggerFor(function));
    }

    private static TimerListener Timer(FunctionMethod function, TimerTriggerAttribute trigger, TriggerContext context)
    {
        // The setting by which Azure names the time zone of schedules.
        TimeZoneInfo zone = context.Configuration["WEBSITE_TIME_ZONE"] is { Length: > 0 } name ? TimeZoneInfo.FindSystemTimeZoneById(name) : TimeZoneInfo.Utc;
        var schedule = TimerSchedule.Parse(context.Resolve(trigger.Schedule), zone);
        TimerRecord? record = trigger.UseMonitor
            ? new TimerRecord(context.Accounts.Blobs(null).GetBlobContainerClient(BlobReceipts.Container), TimerRecord.Name(context.HostId, function.EntryPoint))
            : null;
        var invoker = context.Invoker(function, call => ValueTask.FromResult(call.Trigger), []);
        return new TimerListener(function.Name, schedule, record, trigger.RunOnStartup, invoker, context.Clock, context.LoggerFor(function));
    }

    private static HttpFunction Http(FunctionMethod function, HttpTriggerAttribute trigger, TriggerContext context)
    {
        var binder = HttpFunction.Binder(function.TriggerParameter.ParameterType)
            ?? throw new HostStartException($"The function {function.Name} takes a request; the type of {function.TriggerParameter.Name} must be HttpRequest.");
        var route = RoutePatternFactory.Parse(HttpFunction.Route(context.Http, trigger, function.Name));
        return new HttpFunction(function, trigger, context.Invoker(function, binder, [.. route.Parameters.Select(parameter => parameter.Name)]), context.Http, context.Stop.EndCalls);
    }
}
