namespace AlinFunctions.EndToEnd.Tests.Faults;

/// <summary>What may lie on a queue that anybody can write to.</summary>
internal static class Garbage
{
    /// <summary>Gets bodies that are no message of ours.</summary>
    public static IReadOnlyList<string> Bodies { get; } = ["not json", "{}", "null", "[1, 2]", """{"job":7}""", """{"job":"00112233445566778899","step":"Dance-1","attempt":1,"work":{"verb":"Dance"}}"""];
}
