using System.Text.RegularExpressions;

namespace AlinFunctions.Pipeline.Scripts.Readings;

/// <summary>Reads abbreviations with full stops (Dr., e.g., No. 5, U.S., p.m.) and initials.</summary>
internal sealed partial class AbbreviationReading : Reading
{
    private static readonly Dictionary<string, string> Words = new(StringComparer.Ordinal)
    {
        ["Mr."] = "mister",
        ["Mrs."] = "missus",
        ["Ms."] = "miz",
        ["Dr."] = "doctor",
        ["Prof."] = "professor",
        ["Jr."] = "junior",
        ["Sr."] = "senior",
        ["St."] = "saint",
        ["Mt."] = "mount",
        ["Gen."] = "general",
        ["Gov."] = "governor",
        ["Sen."] = "senator",
        ["Rep."] = "representative",
        ["Capt."] = "captain",
        ["Lt."] = "lieutenant",
        ["Sgt."] = "sergeant",
        ["Rev."] = "reverend",
        ["Inc."] = "incorporated",
        ["Ltd."] = "limited",
        ["Co."] = "company",
        ["Corp."] = "corporation",
        ["Dept."] = "department",
        ["dept."] = "department",
        ["Ave."] = "avenue",
        ["Blvd."] = "boulevard",
        ["Rd."] = "road",
        ["e.g."] = "for example",
        ["i.e."] = "that is",
        ["etc."] = "et cetera",
        ["vs."] = "versus",
        ["approx."] = "approximately",
        ["est."] = "estimated",
        ["ca."] = "circa",
        ["Fig."] = "figure",
        ["fig."] = "figure",
        ["Vol."] = "volume",
        ["vol."] = "volume",
        ["No."] = "number",
        ["no."] = "number",
        ["Nos."] = "numbers",
        ["pp."] = "pages",
        ["Ph.D."] = "P H D",
        ["Mon."] = "Monday",
        ["Tue."] = "Tuesday",
        ["Wed."] = "Wednesday",
        ["Thu."] = "Thursday",
        ["Fri."] = "Friday",
        ["Sat."] = "Saturday",
        ["Sun."] = "Sunday",
        ["Jan."] = "January",
        ["Feb."] = "February",
        ["Mar."] = "March",
        ["Apr."] = "April",
        ["Aug."] = "August",
        ["Sep."] = "September",
        ["Sept."] = "September",
        ["Oct."] = "October",
        ["Nov."] = "November",
        ["Dec."] = "December",
        ["al."] = "al",
        ["p."] = "page",
        ["ext."] = "extension",
        ["Ext."] = "extension",
        ["Ch."] = "chapter",
        ["Sec."] = "section",
        ["Eq."] = "equation",
        ["Apt."] = "apartment",
        ["Ft."] = "fort",
        ["Hon."] = "honorable",
        ["w/"] = "with",
        ["w/o"] = "without",
    };

    private static readonly HashSet<string> NeedsNumber = new(StringComparer.Ordinal) { "No.", "no.", "Nos.", "pp.", "Fig.", "fig.", "Vol.", "vol.", "ca.", "est.", "p.", "ext.", "Ext.", "Ch.", "Sec.", "Eq.", "Apt." };

    private static readonly HashSet<string> NeedsCapital = new(StringComparer.Ordinal) { "Mon.", "Tue.", "Wed.", "Thu.", "Fri.", "Sat.", "Sun.", "Rep.", "Co.", "Gen.", "Ft.", "Hon." };

    private static readonly HashSet<string> Ending = new(StringComparer.Ordinal) { "Inc.", "Ltd.", "Co.", "Corp.", "etc.", "Jr.", "Sr.", "Ave.", "Blvd.", "Rd.", "Ph.D." };

    /// <inheritdoc/>
    public override Regex Pattern => Abbreviations();

    /// <inheritdoc/>
    public override bool MayStart(char first) => char.IsAsciiLetter(first);

    /// <inheritdoc/>
    public override bool Accepts(Match match, string text)
    {
        if (match.Groups["letters"].Success)
        {
            return true;
        }

        ReadingContext around = new(text, match.Index, match.Index + match.Length, Mandarin: false);
        if (match.Groups["bare"].Success)
        {
            return match.Value == "vs" || char.IsAsciiLetterUpper(around.Next);
        }

        return Words.ContainsKey(match.Value) && (match.Value != "al." || around.PreviousWord == "et") &&
            (!NeedsNumber.Contains(match.Value) || char.IsAsciiDigit(around.Next)) &&
            (!NeedsCapital.Contains(match.Value) || char.IsAsciiLetterUpper(around.Next) || char.IsAsciiDigit(around.Next) || around.Next is ',');
    }

    /// <inheritdoc/>
    public override bool MayEndSentence(Match match) => match.Groups["letters"].Length > 2 || Ending.Contains(match.Value);

    /// <inheritdoc/>
    public override string Say(Match match, ReadingContext context)
    {
        if (match.Groups["letters"].Success)
        {
            return match.Groups["letters"].Value.Replace(".", "", StringComparison.Ordinal).ToUpperInvariant();
        }

        if (match.Groups["bare"].Success)
        {
            return Words[match.Value + "."];
        }

        bool beforeName = char.IsAsciiLetterUpper(context.Next);
        return match.Value switch
        {
            "Dr." when !beforeName && context.PreviousWord.Length > 0 => "drive",
            "St." when !beforeName && context.PreviousWord.Length > 0 => "street",
            _ => Words[match.Value],
        };
    }

    [GeneratedRegex(
        @"\G(?<![A-Za-z\d.])(?:(?<abbr>e\.g\.|i\.e\.|Ph\.D\.|w/o?(?=\s)|p\.(?=\s?\d)|[A-Za-z]{2,6}\.)|(?<bare>(?:Mrs?|Ms|Dr|Prof|vs)(?![A-Za-z.'’-]))|(?<letters>(?:[A-Za-z]\.){2,6}(?![A-Za-z])|[A-Z]\.(?=\s?[A-Z])))",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Patience)]
    private static partial Regex Abbreviations();
}
