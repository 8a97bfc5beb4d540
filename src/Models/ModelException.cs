namespace AlinFunctions.Models;

/// <summary>Says in one sentence, in both languages of the product, why weights cannot be had or are not what they should be.</summary>
public sealed class ModelException : Exception
{
    /// <summary>Initializes the exception with its sentence and perhaps its cause.</summary>
    public ModelException(string english, string chinese, Exception? cause = null)
        : base(english, cause) => Chinese = chinese;

    /// <summary>Gets the sentence in simplified Chinese; the message is the same in English.</summary>
    public string Chinese { get; }
}
