using AlinFunctions.Orchestrator.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace AlinFunctions.Orchestrator.Triggers;

/// <summary>Serves the description of the API, to everybody.</summary>
public sealed class OpenApi(OpenApiDocument document)
{
    /// <summary>Returns the document.</summary>
    [Function("GetOpenApi")]
    public IResult Get([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/openapi.json")] HttpRequest request) => Results.Text(document.Json, "application/json");
}
