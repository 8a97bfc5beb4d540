namespace AlinFunctions.EndToEnd.Tests.Api;

/// <summary>One request and its answer, for the check against the document.</summary>
/// <param name="Method">The method.</param>
/// <param name="Path">The path as the document writes it.</param>
/// <param name="Status">The answer's status.</param>
/// <param name="Type">The answer's content type.</param>
/// <param name="Body">The answer's body.</param>
internal sealed record Exchange(string Method, string Path, int Status, string? Type, string Body);
