using AlinFunctions.Orchestrator.Http;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace AlinFunctions.Orchestrator.Tests.Http;

/// <summary>Doors that some keys open.</summary>
internal static class Doors
{
    public static Door Of(params string[] keys) => Of(new ApiOptions { Keys = keys });

    public static Door Of(ApiOptions options) => new(new ApiKeys(Options.Create(options)), new RateGate(Options.Create(options)), NullLogger<Door>.Instance);
}
