using System.Xml;

namespace AlinFunctions.Pipeline.Scripts.Markup;

/// <summary>Reads the start tag that an XML reader stands on, and refuses what is not known.</summary>
internal sealed class MarkupTagReader(XmlReader reader, MarkupLines lines)
{
    /// <summary>The namespace of express-as.</summary>
    public const string MsttsNamespace = "https://www.w3.org/2001/mstts";

    /// <summary>Reads the tag; the reader stands on it again afterwards.</summary>
    public MarkupTag Read()
    {
        MarkupPlace place = Place(back: 1);
        bool mstts = reader.Prefix == "mstts" || reader.NamespaceURI.EndsWith("/mstts", StringComparison.Ordinal);
        string name = mstts ? "mstts:" + reader.LocalName : reader.Name;
        MarkupTags.Check(name, place);
        List<MarkupValue> values = [];
        while (reader.MoveToNextAttribute())
        {
            if (reader.Prefix == "xmlns" || reader.Name == "xmlns")
            {
                continue;
            }

            MarkupValue value = new(reader.Name, reader.Value.Trim(), Place(back: 0));
            MarkupTags.Check(name, value);
            values.Add(value);
        }

        reader.MoveToElement();
        return new MarkupTag(name, place, values);
    }

    private MarkupPlace Place(int back)
    {
        var position = (IXmlLineInfo)reader;
        return lines.Place(lines.Index(position.LineNumber, position.LinePosition - back));
    }
}
