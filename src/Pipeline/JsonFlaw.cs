using System.Text.Json;
using AlinFunctions.Pipeline.Jobs;

namespace AlinFunctions.Pipeline;

/// <summary>Finds what keeps JSON that can be parsed from saying one thing to everybody who reads it.</summary>
public static class JsonFlaw
{
    /// <summary>Looks for a name that is said twice in one object, of which some readers take the first and some the last, and for half a surrogate pair, which is no text.</summary>
    /// <returns>What is wrong, without who says it; null for nothing.</returns>
    public static Sentence? Find(JsonElement element)
    {
        try
        {
            return Twice(element) is { } name ? new Sentence($"'{name}' is said twice.", $"“{name}”出现了两次。") : null;
        }
        catch (InvalidOperationException)
        {
            return new Sentence("A text in it is no valid Unicode.", "其中有文本不是有效的 Unicode。");
        }
    }

    private static string? Twice(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                var names = new HashSet<string>(StringComparer.Ordinal);
                return element.EnumerateObject().Select(field => names.Add(field.Name) ? Twice(field.Value) : field.Name).FirstOrDefault(name => name is not null);
            case JsonValueKind.Array:
                return element.EnumerateArray().Select(Twice).FirstOrDefault(name => name is not null);
            case JsonValueKind.String:
                // Reading it is what tells.
                element.GetString();
                return null;
            default:
                return null;
        }
    }
}
