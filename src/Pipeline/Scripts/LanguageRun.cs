namespace AlinFunctions.Pipeline.Scripts;

/// <summary>A stretch of text in one language.</summary>
/// <param name="Text">The text as written.</param>
/// <param name="Language">"en" or "zh".</param>
public sealed record LanguageRun(string Text, string Language);
