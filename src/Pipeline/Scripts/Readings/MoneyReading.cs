using System.Globalization;
using System.Text.RegularExpressions;

namespace AlinFunctions.Pipeline.Scripts.Readings;

/// <summary>Reads $3.50, US$5, €5, ¥200 and $1.2 million.</summary>
internal sealed partial class MoneyReading : Reading
{
    private static readonly Dictionary<string, Currency> Currencies = new(StringComparer.Ordinal)
    {
        ["$"] = new("dollar", "dollars", "cent", "cents", "美元"),
        ["US$"] = new("US dollar", "US dollars", "cent", "cents", "美元"),
        ["HK$"] = new("Hong Kong dollar", "Hong Kong dollars", "cent", "cents", "港元"),
        ["NT$"] = new("Taiwan dollar", "Taiwan dollars", "cent", "cents", "新台币"),
        ["A$"] = new("Australian dollar", "Australian dollars", "cent", "cents", "澳元"),
        ["C$"] = new("Canadian dollar", "Canadian dollars", "cent", "cents", "加元"),
        ["S$"] = new("Singapore dollar", "Singapore dollars", "cent", "cents", "新加坡元"),
        ["USD"] = new("US dollar", "US dollars", "cent", "cents", "美元"),
        ["HKD"] = new("Hong Kong dollar", "Hong Kong dollars", "cent", "cents", "港元"),
        ["EUR"] = new("euro", "euros", "cent", "cents", "欧元"),
        ["GBP"] = new("pound", "pounds", "penny", "pence", "英镑"),
        ["CNY"] = new("yuan", "yuan", "", "", "元"),
        ["RMB"] = new("yuan", "yuan", "", "", "元"),
        ["€"] = new("euro", "euros", "cent", "cents", "欧元"),
        ["£"] = new("pound", "pounds", "penny", "pence", "英镑"),
        ["¥"] = new("yuan", "yuan", "", "", "元"),
        ["₹"] = new("rupee", "rupees", "paisa", "paise", "卢比"),
        ["₩"] = new("won", "won", "", "", "韩元"),
    };

    /// <inheritdoc/>
    public override Regex Pattern => Money();

    /// <inheritdoc/>
    public override bool MayStart(char first) => "$€£¥￥₹₩UHNACSEGR-−".Contains(first, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string Say(Match match, ReadingContext context)
    {
        Currency currency = Currencies[match.Groups["c"].Value.Replace('￥', '¥')];
        string number = match.Groups["n"].Value, to = match.Groups["n2"].Value;
        string scale = match.Groups["scale"].Value;
        string rate = match.Groups["per"].Success ? Rates.Say(match.Groups["per"].Value, context.Mandarin) : "";
        bool negative = match.Groups["minus"].Success;
        if (context.Mandarin)
        {
            // ¥1,299.00 is said without its empty cents.
            number = number.EndsWith(".00", StringComparison.Ordinal) ? number[..^3] : number;
            string amount = Scales.InMandarin(number, scale) + (to.Length == 0 ? "" : "到" + Scales.InMandarin(to, scale));
            // ¥200元 and $3万美元 name the currency themselves; 万 and 亿 come before the name.
            bool named = context.Next is '元' or '块' or '万' or '亿' or '美' or '欧' or '日' or '英' or '港' || scale.Length == 1 && scale[0] is '万' or '亿' && context.Next is '元' or '美';
            return (negative ? "负" : "") + amount + (named ? "" : currency.Chinese) + rate;
        }

        return (negative ? "minus " : "") + InEnglish(context.IsAttributive ? currency with { Many = currency.One } : currency, number, to, scale) + rate;
    }

    private static string InEnglish(Currency currency, string number, string to, string scale)
    {
        if (to.Length > 0)
        {
            return $"{EnglishNumbers.Decimal(number)} to {EnglishNumbers.Decimal(to)}{Scales.InEnglish(scale)} {currency.Many}";
        }

        string plain = number.Replace(",", "", StringComparison.Ordinal);
        int point = plain.IndexOf('.', StringComparison.Ordinal);
        if (scale.Length > 0 || point < 0 || plain.Length - point != 3 || currency.Cents.Length == 0)
        {
            bool one = plain == "1" && scale.Length == 0;
            return $"{EnglishNumbers.Decimal(plain)}{Scales.InEnglish(scale)} {(one ? currency.One : currency.Many)}";
        }

        long whole = long.Parse(plain.AsSpan(0, point), NumberStyles.None, CultureInfo.InvariantCulture);
        int cents = int.Parse(plain.AsSpan(point + 1), NumberStyles.None, CultureInfo.InvariantCulture);
        string dollars = EnglishNumbers.Cardinal(whole) + " " + (whole == 1 ? currency.One : currency.Many);
        string change = EnglishNumbers.Cardinal(cents) + " " + (cents == 1 ? currency.Cent : currency.Cents);
        return cents == 0 ? dollars : whole == 0 ? change : dollars + " and " + change;
    }

    [GeneratedRegex(
        @"\G(?<minus>[-−])?(?<c>US\$|HK\$|NT\$|(?<![A-Za-z])(?:[ACS]\$|USD|HKD|EUR|GBP|CNY|RMB)|[$€£¥￥₹₩])\s?(?<n>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,15}(?:\.\d+)?)(?:\s?[-–—~～]\s?\k<c>?(?<n2>\d{1,15}(?:\.\d+)?))?(?:\s?(?<scale>" + Scales.Pattern + @"|m|b)(?![A-Za-z]))?(?:\s?/\s?(?<per>" + Rates.Pattern + @")(?![A-Za-z]))?",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Patience)]
    private static partial Regex Money();
}
