using System.Text.RegularExpressions;

namespace AlinFunctions.Pipeline.Scripts.Markup;

/// <summary>Says a postal address: house numbers in pairs, St. as street.</summary>
internal static partial class AddressText
{
    private static readonly Dictionary<string, string> Words = new(StringComparer.Ordinal)
    {
        ["St"] = "Street",
        ["Ave"] = "Avenue",
        ["Rd"] = "Road",
        ["Blvd"] = "Boulevard",
        ["Dr"] = "Drive",
        ["Ln"] = "Lane",
        ["Ct"] = "Court",
        ["Pl"] = "Place",
        ["Sq"] = "Square",
        ["Hwy"] = "Highway",
        ["Apt"] = "Apartment",
        ["Ste"] = "Suite",
    };

    /// <summary>Gives the address in words.</summary>
    public static string? Say(string text, bool mandarin)
    {
        if (mandarin)
        {
            return SpokenText.Of(text, ScriptLanguage.Chinese);
        }

        string said = Shortened().Replace(text, match => Words[match.Groups["word"].Value]);
        return SpokenText.Of(Number().Replace(said, match => EnglishNumbers.Label(match.Value)), ScriptLanguage.English);
    }

    [GeneratedRegex(@"(?<=[A-Za-z\d] |^)(?<word>St|Ave|Rd|Blvd|Dr|Ln|Ct|Pl|Sq|Hwy|Apt|Ste)\b\.?(?= *(?:,|\d|$|[NSEW]{1,2}\b))", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Shortened();

    [GeneratedRegex(@"(?<![A-Za-z\d])\d+(?![A-Za-z\d])", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Number();
}
