namespace AlinFunctions.Pipeline.Speech;

/// <summary>How much a word stands out among its neighbours.</summary>
public enum Emphasis
{
    /// <summary>As the sentence has it.</summary>
    None,

    /// <summary>Less than the sentence has it: quicker, flatter and softer.</summary>
    Reduced,

    /// <summary>A little: higher, longer and louder.</summary>
    Moderate,

    /// <summary>Clearly.</summary>
    Strong,
}
