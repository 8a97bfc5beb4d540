namespace AlinFunctions.Pipeline.Jobs;

/// <summary>Says that what was dropped cannot become a video, in words for whoever dropped it. Never retried.</summary>
public sealed class InvalidDropException : Exception
{
    /// <summary>Initializes the exception with its kind and the sentence that its reader sees.</summary>
    public InvalidDropException(FailureKind kind, Sentence sentence)
        : base(sentence?.English)
    {
        Kind = kind;
        Sentence = sentence ?? throw new ArgumentNullException(nameof(sentence));
    }

    /// <summary>Gets what is wrong.</summary>
    public FailureKind Kind { get; }

    /// <summary>Gets the sentence for the caller.</summary>
    public Sentence Sentence { get; }
}
