using System.Text.RegularExpressions;

namespace AlinFunctions.Pipeline.Scripts.Readings;

/// <summary>Reads signs that stand for words: and, plus, equals, at, and Greek letters.</summary>
internal sealed partial class SymbolReading : Reading
{
    private const string GreekLetters = "αβγδεζηθικλμνξοπρστυφχψω";

    private static readonly string[] GreekNames =
    [
        "alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota", "kappa", "lambda", "mu", "nu", "xi", "omicron", "pi", "rho", "sigma", "tau", "upsilon", "phi", "chi", "psi", "omega",
    ];

    /// <inheritdoc/>
    public override Regex Pattern => Symbols();

    /// <inheritdoc/>
    public override bool MayStart(char first) => "&+=×÷@%~≈<>±°µ²³≥≤≠§-–—−/".Contains(first, StringComparison.Ordinal) || first is (>= '①' and <= '⑳') || first is >= 'Α' and <= 'ω';

    /// <inheritdoc/>
    public override bool Accepts(Match match, string text)
    {
        ReadingContext around = new(text, match.Index, match.Index + match.Length, Mandarin: false);
        return match.ValueSpan[0] switch
        {
            '²' or '³' => match.Index > 0 && (char.IsLetterOrDigit(text[match.Index - 1]) || text[match.Index - 1] == ')'),
            '-' or '–' or '—' or '−' => IsMinus(match, text) || IsBetween(match, text),
            '/' => Rate().IsMatch(text, match.Index) && Quantity().IsMatch(text[Math.Max(0, match.Index - 8)..match.Index]),
            '~' when IsBetween(match, text) => true,
            '≥' or '≤' or '§' => char.IsAsciiDigit(around.Next),
            '~' or '≈' => char.IsAsciiDigit(around.Next),
            '<' or '>' => char.IsAsciiDigit(around.Next),
            '=' => around.Previous != '=' && around.Next != '=' && (char.IsLetterOrDigit(around.Next) || char.IsAsciiDigit(around.Previous)),
            '+' => char.IsLetterOrDigit(around.Previous) || around.Previous is '²' or '³',
            _ => true,
        };
    }

    /// <inheritdoc/>
    public override string Say(Match match, ReadingContext context)
    {
        if (match.ValueSpan[0] is >= '①' and <= '⑳')
        {
            int number = match.ValueSpan[0] - '①' + 1;
            return context.Mandarin ? MandarinNumbers.Cardinal(number) : EnglishNumbers.Cardinal(number);
        }

        if (match.ValueSpan[0] is '-' or '–' or '—' or '−' or '~' && IsBetween(match, context.Text))
        {
            return context.Mandarin ? "到" : "to";
        }

        char sign = char.ToLowerInvariant(match.ValueSpan[0]);
        int greek = GreekLetters.IndexOf(sign == 'ς' ? 'σ' : sign, StringComparison.Ordinal);
        if (greek >= 0)
        {
            return GreekNames[greek];
        }

        return (sign, context.Mandarin) switch
        {
            ('-' or '–' or '—' or '−', true) => "减",
            ('-' or '–' or '—' or '−', false) => "minus",
            ('/', true) => "每",
            ('/', false) => "per",
            ('²', true) => "的平方",
            ('²', false) => "squared",
            ('³', true) => "的立方",
            ('³', false) => "cubed",
            ('≥', true) => "大于等于",
            ('≥', false) => "greater than or equal to",
            ('≤', true) => "小于等于",
            ('≤', false) => "less than or equal to",
            ('≠', true) => "不等于",
            ('≠', false) => "not equal to",
            ('§', true) => "节",
            ('§', false) => "section",
            ('&', true) => "和",
            ('&', false) => "and",
            ('+', true) => "加",
            ('+', false) => "plus",
            ('=', true) => "等于",
            ('=', false) => "equals",
            ('×', true) => "乘",
            ('×', false) => "times",
            ('÷', true) => "除以",
            ('÷', false) => "divided by",
            ('±', true) => "正负",
            ('±', false) => "plus or minus",
            ('@', true) => "艾特",
            ('@', false) => "at",
            ('%', true) => "百分号",
            ('%', false) => "percent",
            ('~' or '≈', true) => "约",
            ('~' or '≈', false) => "about",
            ('<', true) => "小于",
            ('<', false) => "less than",
            ('>', true) => "大于",
            ('>', false) => "greater than",
            ('°', true) => "度",
            ('°', false) => "degrees",
            _ => "micro",
        };
    }

    // 5-3=2 is a sum.
    private static bool IsMinus(Match match, string text) => match.Index > 0 && Sum().IsMatch(text, match.Index) && Number().IsMatch(text.AsSpan(Math.Max(0, match.Index - 2), Math.Min(2, match.Index)));

    // 9:00-17:30, 9am-5pm, 2019年-2023年, 10℃~20℃: a dash between two things that have their units.
    private static bool IsBetween(Match match, string text) =>
        match.Index > 0 && Follower().IsMatch(text, match.Index + 1) && Leader().IsMatch(text[Math.Max(0, match.Index - 8)..match.Index]);

    [GeneratedRegex(@"\G[-–—−]\s?\d{1,9}(?:\.\d{1,6})?\s?=", RegexOptions.CultureInvariant, Patience)]
    private static partial Regex Sum();

    [GeneratedRegex(@"\d\s?$", RegexOptions.CultureInvariant, Patience)]
    private static partial Regex Number();

    // 5g/100ml is five grams per hundred milliliters.
    [GeneratedRegex(@"\G/\d{1,6}\s?(?:m?[gl]|m?L|kg|km|cm|mm|h)(?![A-Za-z])", RegexOptions.CultureInvariant, Patience)]
    private static partial Regex Rate();

    [GeneratedRegex(@"\d\s?(?:[km]?[gW]|m?[lL]|mmol|kcal|kJ|个|元)$", RegexOptions.CultureInvariant, Patience)]
    private static partial Regex Quantity();

    [GeneratedRegex(@"\G\s?\d", RegexOptions.CultureInvariant, Patience)]
    private static partial Regex Follower();

    [GeneratedRegex(@"(?:\d:\d{2}|\d\s?[ap]\.?m\.?|\d[年月日号时点分度元]|\d\s?(?:℃|°[CF]?)|%)\s?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Patience)]
    private static partial Regex Leader();

    [GeneratedRegex(@"\G(?:[&+=×÷@%~≈<>±°µ²³≥≤≠§①-⑳/–—−-]|[Α-Ωα-ω])", RegexOptions.CultureInvariant, Patience)]
    private static partial Regex Symbols();
}
