using AlinFunctions.Host.Calls;
using AlinFunctions.Host.Discovery;

namespace AlinFunctions.Host.Blobs;

/// <summary>A function that blobs start.</summary>
/// <param name="Method">The function.</param>
/// <param name="Path">Which blobs.</param>
/// <param name="Connection">The setting of their account; null for the default one.</param>
/// <param name="Invoker">Calls the function.</param>
internal sealed record BlobFunction(FunctionMethod Method, BlobPath Path, string? Connection, FunctionInvoker Invoker);
