using System.Text;
using AlinFunctions.Pipeline.Jobs;

namespace AlinFunctions.Pipeline.Templates;

/// <summary>A text with placeholders such as <c>{{name}}</c>, <c>{{date:long}}</c> or <c>{{price:number:2}}</c>.</summary>
public sealed class Template
{
    private readonly IReadOnlyList<(string Text, Placeholder? Place)> _parts;

    private Template(IReadOnlyList<(string Text, Placeholder? Place)> parts) => _parts = parts;

    /// <summary>Gets whether there is a placeholder in it.</summary>
    public bool HasPlaces => _parts.Any(part => part.Place is not null);

    /// <summary>Reads a template.</summary>
    /// <exception cref="InvalidDropException">A placeholder is not closed, or is none.</exception>
    public static Template Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        List<(string, Placeholder?)> parts = [];
        int at = 0;
        for (int open = text.IndexOf("{{", StringComparison.Ordinal); open >= 0; open = text.IndexOf("{{", at, StringComparison.Ordinal))
        {
            int close = text.IndexOf("}}", open, StringComparison.Ordinal);
            if (close < 0)
            {
                throw Refuse($"In '{Around(text, open)}' a placeholder begins with {{{{ and is not closed with }}}}.", $"“{Around(text, open)}”中的占位符以 {{{{ 开始，却没有以 }}}} 结束。");
            }

            parts.Add((text[at..open], Placeholder.Parse(text[(open + 2)..close])));
            at = close + 2;
        }

        parts.Add((text[at..], null));
        return new Template(parts);
    }

    /// <summary>Fills the placeholders.</summary>
    /// <exception cref="InvalidDropException">A field is not there, or is not of the kind that its format needs.</exception>
    public string Fill(TemplateFields fields)
    {
        ArgumentNullException.ThrowIfNull(fields);
        var filled = new StringBuilder();
        foreach ((string text, Placeholder? place) in _parts)
        {
            filled.Append(text).Append(place?.Fill(fields));
        }

        return filled.ToString();
    }

    private static string Around(string text, int at) => text.Substring(at, Math.Min(20, text.Length - at)).ReplaceLineEndings(" ");

    private static InvalidDropException Refuse(string english, string chinese) => new(FailureKind.BadSchedule, new Sentence(english, chinese));
}
