using Microsoft.DurableTask;

namespace AlinFunctions.Durable;

/// <summary>Runs an activity. The returned JSON becomes its result.</summary>
/// <param name="context">Who called it.</param>
/// <param name="inputJson">Its input as JSON; null when there is none.</param>
/// <param name="stopping">Cancelled when the engine stops; an activity that ends by it runs again after the next start.</param>
public delegate Task<string?> ActivityBody(TaskActivityContext context, string? inputJson, CancellationToken stopping);
