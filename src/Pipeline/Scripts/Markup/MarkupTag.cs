namespace AlinFunctions.Pipeline.Scripts.Markup;

/// <summary>A start tag whose name and attributes are known ones.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Place">Where it begins.</param>
/// <param name="Values">Its attributes.</param>
internal sealed record MarkupTag(string Name, MarkupPlace Place, IReadOnlyList<MarkupValue> Values)
{
    /// <summary>Gets whether it says how its own text is read, so that no tag may stand inside it.</summary>
    public bool IsSaying => Name is "say-as" or "sub" or "phoneme";

    /// <summary>Gets an attribute, or null.</summary>
    public MarkupValue? Find(string name) => Values.FirstOrDefault(value => value.Name == name);

    /// <summary>Gets an attribute that the tag cannot be without.</summary>
    public MarkupValue Need(string name) => Find(name) ?? throw MarkupRefusal.At(
        Place, $"<{Name}> needs the attribute {name}.", $"<{Name}> 缺少属性 {name}。");
}
