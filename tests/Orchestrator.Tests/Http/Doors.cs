using AlinFunctions.Orchestrator.Http;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace AlinFunctions.Orchestrator.Tests.Http;

/// <summary>Doors that some keys open.</summary>
internal static class Doors
{
    public static Door Of(params string[] keys) => new(new ApiKeys(Options.Create(new ApiOptions { Keys = keys })), NullLogger<Door>.Instance);
}
