using System.Text.RegularExpressions;
using AlinFunctions.Pipeline.Speech;

namespace AlinFunctions.Pipeline.Scripts.Readings;

/// <summary>Says a word as the user's lexicon does: its spelling, or its sounds between slashes.</summary>
/// <param name="entry">The entry.</param>
/// <param name="possessive">Whether 's follows the word.</param>
internal sealed partial class LexiconReading(LexiconEntry entry, bool possessive) : Reading
{
    /// <inheritdoc/>
    public override Regex Pattern => Possessive();

    /// <summary>Finds the unit of a lexicon's word at a place, or null.</summary>
    public static WrittenUnit? Find(Lexicon lexicon, string view, int start)
    {
        if (lexicon.Find(view, start, out int end) is not { } entry)
        {
            return null;
        }

        bool owns = ScriptLanguage.IsLatin(view[end - 1]) && Possessive().IsMatch(view, end);
        return new WrittenUnit(UnitKind.Spoken, start, owns ? end + 2 : end, new LexiconReading(entry, owns), Match.Empty);
    }

    // It is found by its lexicon, not by a pattern at a place.
    /// <inheritdoc/>
    public override bool MayStart(char first) => false;

    /// <inheritdoc/>
    public override string Say(Match match, ReadingContext context)
    {
        if (entry.Phonemes is { } phonemes)
        {
            return "/" + phonemes + (possessive ? EnglishInflection.Sibilant(phonemes) : "") + "/";
        }

        string said = SpokenText.Of(entry.Spelling!, entry.Language ?? (context.Mandarin ? ScriptLanguage.Chinese : ScriptLanguage.English));
        return possessive && ScriptLanguage.IsLatin(said[^1]) ? said + "'s" : said;
    }

    [GeneratedRegex(@"\G['’]s(?![A-Za-z])", RegexOptions.CultureInvariant, Patience)]
    private static partial Regex Possessive();
}
