using AlinFunctions.Host.Calls;
using AlinFunctions.Host.Discovery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Azure.Functions.Worker;

namespace AlinFunctions.Host.Http;

/// <summary>A function that requests start.</summary>
internal sealed class HttpFunction(FunctionMethod method, HttpTriggerAttribute trigger, FunctionInvoker invoker, HttpSettings settings, CancellationToken stopping)
{
    /// <summary>Makes the route of a function, the app's prefix included.</summary>
    /// <param name="settings">The prefix.</param>
    /// <param name="trigger">The function's own template.</param>
    /// <param name="name">The function's name, its template where it gives none.</param>
    public static string Route(HttpSettings settings, HttpTriggerAttribute trigger, string name) =>
        $"/{settings.RoutePrefix.Trim('/')}/{(trigger.Route ?? name).TrimStart('/')}".Replace("//", "/", StringComparison.Ordinal);

    /// <summary>Plans the trigger's parameter: the request.</summary>
    /// <param name="type">The parameter's type.</param>
    /// <returns>Null where the type is none that a request can be.</returns>
    public static BindParameter? Binder(Type type) => type switch
    {
        _ when type == typeof(HttpRequest) => call => ValueTask.FromResult(call.Trigger),
        _ when type == typeof(HttpContext) => call => ValueTask.FromResult<object?>(((HttpRequest)call.Trigger!).HttpContext),
        _ => null,
    };

    /// <summary>Serves the function's route.</summary>
    /// <param name="routes">The app's routes.</param>
    public void Map(IEndpointRouteBuilder routes)
    {
        string route = Route(settings, trigger, method.Name);
        IEndpointConventionBuilder endpoint = trigger.Methods is { Length: > 0 } methods
            ? routes.MapMethods(route, methods.Select(name => name.ToUpperInvariant()), Serve)
            : routes.Map(route, Serve);
        endpoint.WithDisplayName(method.Name);
    }

    private static Task Answer(HttpContext context, object? result)
    {
        switch (result)
        {
            case IActionResult action:
                return action.ExecuteResultAsync(new ActionContext(context, context.GetRouteData(), new ActionDescriptor()));
            case IResult answer:
                return answer.ExecuteAsync(context);
            case string text:
                return context.Response.WriteAsync(text, context.RequestAborted);
            case null when !context.Response.HasStarted && context.Response.StatusCode == StatusCodes.Status200OK:
                context.Response.StatusCode = StatusCodes.Status204NoContent;
                return Task.CompletedTask;
            case null:
                return Task.CompletedTask;
            default:
                return Results.Json(result).ExecuteAsync(context);
        }
    }

    private async Task Serve(HttpContext context)
    {
        if (trigger.AuthLevel != AuthorizationLevel.Anonymous && settings.FunctionKey is { } key && !FunctionKey.Opens(context.Request, key))
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        var facts = context.Request.RouteValues.ToDictionary(value => value.Key, value => value.Value, StringComparer.OrdinalIgnoreCase);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
        await invoker.Invoke(context.Request, facts, result => Answer(context, result), end.Token);
    }
}
