namespace AlinFunctions.Studio.Tests.Pages;

/// <summary>A video that was made from the page.</summary>
/// <param name="Id">The job.</param>
/// <param name="Script">What is said in it.</param>
/// <param name="Stages">The stages that the page showed while it was made.</param>
public sealed record MadeVideo(string Id, string Script, IReadOnlyList<string> Stages);
