namespace AlinFunctions.EndToEnd.Tests;

/// <summary>How a program ended, and what it said.</summary>
internal sealed record ProgramEnd(int Code, string Output, string Errors);
