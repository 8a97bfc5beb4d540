using System.Globalization;
using AlinFunctions.Pipeline.Jobs;

namespace AlinFunctions.Cli;

/// <summary>Speaks to the user in the language of the terminal.</summary>
public static class Words
{
    /// <summary>Chooses the sentence for the terminal's language.</summary>
    public static string Say(Sentence sentence)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        return sentence.In(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName);
    }

    /// <summary>Chooses between two wordings of one sentence.</summary>
    public static string Say(string english, string chinese) => Say(new Sentence(english, chinese));
}
