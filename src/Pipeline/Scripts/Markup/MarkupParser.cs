using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace AlinFunctions.Pipeline.Scripts.Markup;

/// <summary>Reads a marked-up script, once.</summary>
internal sealed partial class MarkupParser
{
    /// <summary>Tags may stand this deep inside each other.</summary>
    private const int MostDepth = 32;

    private static readonly XmlReaderSettings Settings = new()
    {
        ConformanceLevel = ConformanceLevel.Fragment,
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = ScriptText.MostCharacters,
        MaxCharactersFromEntities = ScriptText.MostCharacters,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    private readonly string _script;
    private readonly MarkupLines _lines;
    private readonly Stack<OpenTag> _open = new();
    private readonly StringBuilder _text = new();
    private readonly List<Marking> _markings = [];
    private readonly List<MarkedBreak> _breaks = [];
    private readonly List<int> _sentenceEnds = [];
    private readonly List<MarkedSaying> _sayings = [];
    private string? _language;

    /// <summary>Takes the script.</summary>
    public MarkupParser(string script) => (_script, _lines) = (script, new MarkupLines(script));

    private Marking Current => _open.TryPeek(out OpenTag? open) ? open.Marking : Marking.None;

    /// <summary>Gives the text without its tags, and what they ask for.</summary>
    public MarkedText Parse()
    {
        NameTable names = new();
        XmlNamespaceManager namespaces = new(names);
        // The prefix of express-as is known without a declaration.
        namespaces.AddNamespace("mstts", MarkupTagReader.MsttsNamespace);
        using XmlReader reader = XmlReader.Create(new StringReader(_script), Settings, new XmlParserContext(names, namespaces, null, XmlSpace.None));
        MarkupTagReader tags = new(reader, _lines);
        try
        {
            while (reader.Read())
            {
                Take(reader, tags);
            }
        }
        catch (XmlException broken)
        {
            throw MarkupFault.Explain(broken, _script, _lines, _open.TryPeek(out OpenTag? open) ? open.Tag : null);
        }

        // A character written by its number is held to the same rules as any other.
        string text = _text.ToString();
        ScriptText.FromString(text);
        return new MarkedText(text, _markings, _breaks, _sentenceEnds, _sayings) { Language = _language };
    }

    private void Take(XmlReader reader, MarkupTagReader tags)
    {
        switch (reader.NodeType)
        {
            case XmlNodeType.Element:
                bool empty = reader.IsEmptyElement;
                Begin(tags.Read());
                if (empty)
                {
                    End();
                }

                break;
            case XmlNodeType.EndElement:
                End();
                break;
            case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace:
                Append(reader.Value);
                break;
            default:
                break;
        }
    }

    private void Begin(MarkupTag tag)
    {
        if (_open.Count >= MostDepth)
        {
            throw MarkupRefusal.At(tag.Place, $"tags stand more than {MostDepth} deep inside each other.", $"标签嵌套超过 {MostDepth} 层。");
        }

        if (_open.TryPeek(out OpenTag? around) && (around.Tag.IsSaying || around.Tag.Name == "break"))
        {
            throw MarkupRefusal.At(tag.Place, $"<{around.Tag.Name}> may hold no other tag.", $"<{around.Tag.Name}> 里不能再有标签。");
        }

        if (tag.Name == "speak" && _open.Count > 0)
        {
            throw MarkupRefusal.At(tag.Place, "<speak> may only be the outermost tag.", "<speak> 只能是最外层的标签。");
        }

        Marking marking = TagMarking.Of(tag, Current);
        switch (tag.Name)
        {
            case "speak":
                _language ??= marking.Language;
                // What the whole script is in is a hint and not an order: its other language keeps its own numbers.
                marking = marking with { Language = null };
                break;
            case "break":
                _breaks.Add(new MarkedBreak(_text.Length, BreakLength.Of(tag), tag.Place));
                break;
            case "p":
                AppendRaw("\n\n");
                break;
            case "s":
                _sentenceEnds.Add(_text.Length);
                break;
            default:
                break;
        }

        bool wraps = tag.Name is "p" or "s" || tag.IsSaying || (around?.Wraps ?? false);
        _open.Push(new OpenTag(tag, marking, _text.Length, wraps));
    }

    private void End()
    {
        OpenTag open = _open.Pop();
        switch (open.Tag.Name)
        {
            case "p":
                AppendRaw("\n\n");
                break;
            case "s":
                _sentenceEnds.Add(_text.Length);
                break;
            case "break" when _text.Length > open.Start:
                throw MarkupRefusal.At(open.Tag.Place, "<break> holds no text.", "<break> 里不能有文字。");
            case "say-as" or "sub" or "phoneme":
                _sayings.Add(Saying(open));
                break;
            default:
                break;
        }
    }

    private MarkedSaying Saying(OpenTag open)
    {
        string whole = _text.ToString(open.Start, _text.Length - open.Start);
        int start = open.Start + whole.Length - whole.TrimStart().Length;
        string written = whole.Trim();
        return written.Length == 0
            ? throw MarkupRefusal.At(open.Tag.Place, $"<{open.Tag.Name}> needs the text that captions show.", $"<{open.Tag.Name}> 里须有字幕显示的文字。")
            : new MarkedSaying(start, start + written.Length, SayingReading.For(open.Tag, written));
    }

    private void Append(string text)
    {
        bool wraps = _open.TryPeek(out OpenTag? open) && open.Wraps;
        // Inside a paragraph a line break is a blank, and inside Chinese text it is nothing.
        string plain = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        plain = wraps ? WrappedHan().Replace(plain, "") : plain;
        AppendRaw(wraps ? Wrapped().Replace(plain, " ") : plain);
    }

    private void AppendRaw(string plain)
    {
        _text.Append(plain);
        _markings.AddRange(Enumerable.Repeat(Current, plain.Length));
    }

    [GeneratedRegex(@"(?<=[\u2E80-\uFFEF])[ \t]*\n\s*(?=[\u2E80-\uFFEF])", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex WrappedHan();

    [GeneratedRegex(@"(?<![ \t])[ \t]*\n\s*", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Wrapped();

    private sealed record OpenTag(MarkupTag Tag, Marking Marking, int Start, bool Wraps);
}
