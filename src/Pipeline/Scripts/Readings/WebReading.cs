using System.Text;
using System.Text.RegularExpressions;

namespace AlinFunctions.Pipeline.Scripts.Readings;

/// <summary>Reads web and e-mail addresses the way people spell them out: "example dot com slash docs".</summary>
internal sealed partial class WebReading : Reading
{
    /// <inheritdoc/>
    public override Regex Pattern => Addresses();

    /// <inheritdoc/>
    public override bool MayStart(char first) => char.IsAsciiLetterOrDigit(first);

    /// <inheritdoc/>
    public override string Say(Match match, ReadingContext context)
    {
        string address = Scheme().Replace(match.Value, "").TrimEnd('/');
        StringBuilder said = new();
        foreach (Match part in Parts().Matches(address))
        {
            string word = part.Value switch
            {
                "." => context.Mandarin ? "点" : "dot",
                "/" => context.Mandarin ? "斜杠" : "slash",
                "-" => context.Mandarin ? "杠" : "dash",
                "_" => context.Mandarin ? "下划线" : "underscore",
                "@" => context.Mandarin ? "艾特" : "at",
                "?" => context.Mandarin ? "问号" : "question mark",
                "=" => context.Mandarin ? "等于" : "equals",
                "&" => context.Mandarin ? "和" : "and",
                ":" => context.Mandarin ? "冒号" : "colon",
                "#" => context.Mandarin ? "井号" : "hash",
                "%" => context.Mandarin ? "百分号" : "percent",
                "+" => context.Mandarin ? "加" : "plus",
                "~" => context.Mandarin ? "波浪线" : "tilde",
                "www" or "WWW" => "W W W",
                _ when char.IsAsciiDigit(part.ValueSpan[0]) => context.Mandarin ? MandarinNumbers.Digits(part.Value) : EnglishNumbers.Label(part.Value),
                "io" or "cn" or "ai" or "tv" or "uk" when part.Index > 0 => part.Value.ToUpperInvariant(),
                _ when match.Groups["ext"].Success && part.Index > 0 && part.Index + part.Length == address.Length => Extension(part.Value),
                _ => part.Value,
            };
            said.Append(said.Length == 0 ? "" : " ").Append(word);
        }

        return said.ToString();
    }

    // Some endings are words: notes dot zip; the others are spelled, or said as the pronouncer says JSON.
    private static string Extension(string written) => written is "zip" or "doc" or "log" or "bin" or "mov" or "env" ? written : written.ToUpperInvariant();

    [GeneratedRegex(
        @"\G(?<![A-Za-z\d@])(?:(?:https?|ftp)://[A-Za-z0-9.\-_~:/?#@&=+%]*[A-Za-z0-9/]|[A-Za-z0-9._+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,}|" +
        @"(?:www\.)?(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?\.)+(?:com|org|net|edu|gov|io|cn|dev|ai|app|co|me|tv|uk|de|fr|jp|info|xyz)(?![A-Za-z0-9])(?:/[A-Za-z0-9.\-_~:/?#&=+%]*[A-Za-z0-9/])?/?|[A-Za-z0-9_][A-Za-z0-9_-]*\.(?<ext>txt|json|html?|css|csv|tsv|pdf|docx?|xlsx?|pptx?|md|png|jpe?g|gif|svg|mp[34]|wav|mov|zip|py|ts|cs|cpp|xml|ya?ml|exe|dll|log|env|bin)(?![A-Za-z0-9]))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Patience)]
    private static partial Regex Addresses();

    [GeneratedRegex(@"^[A-Za-z]+://", RegexOptions.CultureInvariant, Patience)]
    private static partial Regex Scheme();

    [GeneratedRegex(@"[A-Za-z]+|\d+|[^A-Za-z\d]", RegexOptions.CultureInvariant, Patience)]
    private static partial Regex Parts();
}
