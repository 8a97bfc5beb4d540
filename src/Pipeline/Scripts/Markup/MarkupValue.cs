namespace AlinFunctions.Pipeline.Scripts.Markup;

/// <summary>An attribute as it is written.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Text">Its value.</param>
/// <param name="Place">Where its name stands.</param>
internal sealed record MarkupValue(string Name, string Text, MarkupPlace Place);
