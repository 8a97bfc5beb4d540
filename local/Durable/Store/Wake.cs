namespace AlinFunctions.Durable.Store;

/// <summary>Says that an instance has something to do at a moment.</summary>
/// <param name="Instance">The instance.</param>
/// <param name="Due">The moment, in UTC.</param>
internal sealed record Wake(string Instance, DateTime Due);
