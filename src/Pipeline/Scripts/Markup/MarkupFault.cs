using System.Buffers;
using System.Xml;
using AlinFunctions.Pipeline.Jobs;

namespace AlinFunctions.Pipeline.Scripts.Markup;

/// <summary>Says in words of our own, in both languages, why a script is not well-formed.</summary>
internal static class MarkupFault
{
    private static readonly SearchValues<char> Referring = SearchValues.Create("#abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789;");

    /// <summary>Makes the refusal.</summary>
    /// <param name="broken">What the XML reader says.</param>
    /// <param name="script">The script.</param>
    /// <param name="lines">Its lines.</param>
    /// <param name="open">The innermost tag that was open, or null.</param>
    public static InvalidDropException Explain(XmlException broken, string script, MarkupLines lines, MarkupTag? open)
    {
        int index = lines.Index(broken.LineNumber, broken.LinePosition);
        char last = index > 0 ? script[index - 1] : '\0';
        MarkupPlace place = lines.Place(index), before = lines.Place(Math.Max(0, index - 1));
        ReadOnlySpan<char> rest = script.AsSpan(index);
        if (rest.IsWhiteSpace() && open is not null)
        {
            return MarkupRefusal.At(open.Place, $"<{open.Name}> is never closed.", $"<{open.Name}> 没有结束标签。");
        }

        if (script.AsSpan(Math.Max(0, index - 9)).TrimStart().StartsWith("<!DOCTYPE", StringComparison.Ordinal) || rest.StartsWith("<!") || rest.StartsWith("!DOCTYPE") || rest.StartsWith("DOCTYPE"))
        {
            return MarkupRefusal.At(place, "a script may hold no document type (<!DOCTYPE>).", "脚本里不能有文档类型声明（<!DOCTYPE>）。");
        }

        if (last == '&' || (last != '\0' && script.LastIndexOf('&', index - 1) is int amp and >= 0 && IsReference(script.AsSpan(amp, index - amp))))
        {
            return MarkupRefusal.At(
                lines.Place(script.LastIndexOf('&', index - 1)),
                "in a script with tags an “&” is written &amp; (known are &amp; &lt; &gt; &quot; &apos; and numbers such as &#8212;).",
                "带标签的脚本里，“&”要写成 &amp;（可用的有 &amp; &lt; &gt; &quot; &apos; 和 &#8212; 这样的编号）。");
        }

        if (last == '/' && index > 1 && script[index - 2] == '<')
        {
            string name = Name(rest);
            MarkupPlace start = lines.Place(index - 2);
            return open is null
                ? MarkupRefusal.At(start, $"</{name}> closes nothing.", $"</{name}> 没有对应的开始标签。")
                : MarkupRefusal.At(start, $"</{name}> stands where </{open.Name}> is expected (line {open.Place.Line}, column {open.Place.Column} opens it).", $"此处应为 </{open.Name}>（在第 {open.Place.Line} 行第 {open.Place.Column} 列开始），却是 </{name}>。");
        }

        if (rest.StartsWith("<"))
        {
            return Stray(place);
        }

        if (last == '<')
        {
            string name = Name(rest);
            if (name.Contains(':', StringComparison.Ordinal))
            {
                MarkupTags.Check(name, before);
            }

            return Stray(before);
        }

        return MarkupRefusal.At(
            place,
            "the mark-up cannot be read here; attributes are written name=\"value\", and every tag is closed.",
            "此处的标记无法读懂；属性要写成 名称=\"值\"，每个标签都要结束。");
    }

    private static InvalidDropException Stray(MarkupPlace place) =>
        MarkupRefusal.At(place, "a “<” that begins no tag is written &lt; in a script with tags.", "带标签的脚本里，不是标签的“<”要写成 &lt;。");

    private static bool IsReference(ReadOnlySpan<char> text) => text.Length > 1 && !text[1..].ContainsAnyExcept(Referring);

    private static string Name(ReadOnlySpan<char> rest)
    {
        int length = rest.IndexOfAny(" \t\n/>");
        return MarkupRefusal.Shown((length < 0 ? rest : rest[..length]).ToString());
    }
}
