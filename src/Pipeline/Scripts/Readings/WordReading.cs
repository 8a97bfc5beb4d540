using System.Text.RegularExpressions;

namespace AlinFunctions.Pipeline.Scripts.Readings;

/// <summary>Reads a plain word in Latin letters; hyphens inside it are not said.</summary>
internal sealed partial class WordReading : Reading
{
    /// <inheritdoc/>
    public override Regex Pattern => Words();

    /// <inheritdoc/>
    public override bool MayStart(char first) => ScriptLanguage.IsLatin(first);

    /// <inheritdoc/>
    public override string Say(Match match, ReadingContext context) => match.Value.Replace('-', ' ').Replace('’', '\'');

    // Forty letters are more than any word has; a longer run is cut so that it can be spread over several segments.
    [GeneratedRegex(@"\G[A-Za-z\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u024F\u1E00-\u1EFF][A-Za-z\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u024F\u1E00-\u1EFF\p{Mn}]{0,39}(?:['’][A-Za-z]{1,6}(?![A-Za-z]))*(?:-[A-Za-z]{1,20}(?![A-Za-z\d])(?:['’][a-z]{1,3}(?![A-Za-z]))?){0,3}", RegexOptions.CultureInvariant, Patience)]
    private static partial Regex Words();
}
