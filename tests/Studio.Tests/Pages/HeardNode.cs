namespace AlinFunctions.Studio.Tests.Pages;

/// <summary>One node of what the browser tells a screen reader.</summary>
/// <param name="Role">What it is.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Value">What it stands at.</param>
/// <param name="States">What else is told of it, such as pressed, live or valuetext.</param>
public sealed record HeardNode(string Role, string Name, string Value, IReadOnlyDictionary<string, string> States);
