using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace AlinFunctions.Host.Http;

/// <summary>Tells whoever started the host that it runs, at the address that the real host answers at.</summary>
internal static class HostStatus
{
    /// <summary>Serves <c>/admin/host/status</c> and <c>/admin/host/ping</c>; routes answer only once every listener has started.</summary>
    /// <param name="routes">The app's routes.</param>
    /// <param name="hostId">The app.</param>
    /// <param name="functions">The names of its functions.</param>
    public static void Map(IEndpointRouteBuilder routes, string hostId, IReadOnlyList<string> functions)
    {
        routes.MapGet("/admin/host/ping", () => Results.Ok());
        routes.MapGet("/admin/host/status", () => Results.Json(new HostStatusReport(hostId, "Running", Environment.ProcessId, functions)));
    }
}
