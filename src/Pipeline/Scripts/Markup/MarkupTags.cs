using System.Text.RegularExpressions;

namespace AlinFunctions.Pipeline.Scripts.Markup;

/// <summary>The tags that a script may hold, and their attributes.</summary>
internal static partial class MarkupTags
{
    private static readonly Dictionary<string, string[]> Attributes = new(StringComparer.Ordinal)
    {
        ["speak"] = ["version", "xml:lang", "xsi:schemaLocation"],
        ["p"] = ["xml:lang"],
        ["s"] = ["xml:lang"],
        ["break"] = ["time", "strength"],
        ["emphasis"] = ["level"],
        ["prosody"] = ["rate", "pitch", "volume"],
        ["say-as"] = ["interpret-as", "format"],
        ["phoneme"] = ["alphabet", "ph"],
        ["sub"] = ["alias"],
        ["voice"] = ["name", "xml:lang"],
        ["lang"] = ["xml:lang"],
        ["mstts:express-as"] = ["style", "styledegree"],
    };

    /// <summary>Says whether a script is marked up: it begins with speak, or holds what begins or ends one of the tags.</summary>
    public static bool Occur(string script) => Start().IsMatch(script) || Tag().IsMatch(script);

    /// <summary>Refuses a tag that is not known.</summary>
    public static void Check(string name, MarkupPlace place)
    {
        if (!Attributes.ContainsKey(name))
        {
            string known = string.Join(", ", Attributes.Keys.Select(tag => $"<{tag}>"));
            throw MarkupRefusal.At(
                place,
                $"the tag <{MarkupRefusal.Shown(name)}> is not known; known are {known}.",
                $"不认识标签 <{MarkupRefusal.Shown(name)}>；可用的标签有 {known.Replace(", ", "、", StringComparison.Ordinal)}。");
        }
    }

    /// <summary>Refuses an attribute that its tag does not have.</summary>
    public static void Check(string tag, MarkupValue value)
    {
        if (!Attributes[tag].Contains(value.Name, StringComparer.Ordinal))
        {
            string known = string.Join(", ", Attributes[tag]);
            throw MarkupRefusal.At(
                value.Place,
                $"<{tag}> has no attribute {MarkupRefusal.Shown(value.Name)}; it has {known}.",
                $"<{tag}> 没有属性 {MarkupRefusal.Shown(value.Name)}；它的属性有 {known.Replace(", ", "、", StringComparison.Ordinal)}。");
        }
    }

    [GeneratedRegex(@"\A\s*(?:<\?xml[^>]*\?>\s*)?<speak(?![A-Za-z0-9_-])", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Start();

    // A start tag goes on with its end or with an attribute and its equals sign; "a <s b" and "<3" do not.
    [GeneratedRegex(
        @"<(?:/(?:speak|p|s|break|emphasis|prosody|say-as|phoneme|sub|voice|lang|mstts:[a-z-]+)\s*>|" +
        @"(?:speak|p|s|break|emphasis|prosody|say-as|phoneme|sub|voice|lang|mstts:[a-z-]+)(?:\s*/?>|\s+[A-Za-z][A-Za-z:_-]*\s*=))",
        RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Tag();
}
