namespace AlinFunctions.Host.Http;

/// <summary>What a running host says of itself.</summary>
/// <param name="Id">The app.</param>
/// <param name="State">Always "Running": a host that does not run does not answer.</param>
/// <param name="ProcessId">The host's process.</param>
/// <param name="Functions">The names of the functions it runs.</param>
internal sealed record HostStatusReport(string Id, string State, int ProcessId, IReadOnlyList<string> Functions);
