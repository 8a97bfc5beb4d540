namespace AlinFunctions.Pipeline.Jobs;

/// <summary>One sentence for a person, in both languages of the product.</summary>
/// <param name="English">The sentence in English.</param>
/// <param name="Chinese">The same sentence in simplified Chinese.</param>
public sealed record Sentence(string English, string Chinese)
{
    /// <summary>Chooses the sentence for a language: Chinese for "zh" and its variants, English otherwise.</summary>
    public string In(string language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return language.StartsWith("zh", StringComparison.OrdinalIgnoreCase) ? Chinese : English;
    }
}
