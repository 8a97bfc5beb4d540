using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;

namespace AlinFunctions.Host.SampleApp;

public sealed class HttpFunctions(IConfiguration configuration)
{
    [Function("Greet")]
    public IActionResult Greet([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "greet/{name}/{times:int}")] HttpRequest request, string name, int times) =>
        new OkObjectResult(string.Join(' ', Enumerable.Repeat($"{configuration["Greeting:Word"]} {name}{configuration["Greeting:Mark"]}", times)) + request.Query["more"]);

    [Function("Sum")]
    public static async Task<IResult> Sum([HttpTrigger(AuthorizationLevel.Anonymous, "post")] HttpRequest request, CancellationToken cancellation)
    {
        Order order = (await request.ReadFromJsonAsync<Order>(cancellation))!;
        return Results.Json(order with { Count = order.Count + 1 }, statusCode: StatusCodes.Status202Accepted);
    }

    [Function("Guarded")]
    public static string Guarded([HttpTrigger(AuthorizationLevel.Function, "get")] HttpRequest request) => $"open to {request.Method}";

    [Function("Broken")]
    public static void Broken([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request) =>
        throw new InvalidOperationException($"{request.Path} is broken.");
}
