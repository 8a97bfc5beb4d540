namespace AlinFunctions.Activities.Tests.Webhooks;

/// <summary>One request as a receiver saw it.</summary>
internal sealed record ReceivedMessage(string Path, IReadOnlyDictionary<string, string> Headers, byte[] Body);
