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
    public override bool MayStart(char first) => "&+=×÷@%~≈<>±°µ".Contains(first, StringComparison.Ordinal) || first is >= 'Α' and <= 'ω';

    /// <inheritdoc/>
    public override bool Accepts(Match match, string text)
    {
        ReadingContext around = new(text, match.Index, match.Index + match.Length, Mandarin: false);
        return match.ValueSpan[0] switch
        {
            '~' or '≈' => char.IsAsciiDigit(around.Next),
            '<' or '>' => char.IsAsciiDigit(around.Next),
            '=' => around.Previous != '=' && around.Next != '=' && (char.IsLetterOrDigit(around.Next) || char.IsAsciiDigit(around.Previous)),
            '+' => char.IsLetterOrDigit(around.Previous),
            _ => true,
        };
    }

    /// <inheritdoc/>
    public override string Say(Match match, ReadingContext context)
    {
        char sign = char.ToLowerInvariant(match.ValueSpan[0]);
        int greek = GreekLetters.IndexOf(sign == 'ς' ? 'σ' : sign, StringComparison.Ordinal);
        if (greek >= 0)
        {
            return GreekNames[greek];
        }

        return (sign, context.Mandarin) switch
        {
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

    [GeneratedRegex(@"\G(?:[&+=×÷@%~≈<>±°µ]|[Α-Ωα-ω])", RegexOptions.CultureInvariant, Patience)]
    private static partial Regex Symbols();
}
