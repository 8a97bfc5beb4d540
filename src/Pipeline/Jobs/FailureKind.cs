namespace AlinFunctions.Pipeline.Jobs;

/// <summary>Whose fault a failed job is, and of what kind: the outside reads this, so names are only ever added.</summary>
public enum FailureKind
{
    /// <summary>Ours: a defect, or a thing that stayed down longer than the retries last.</summary>
    Internal,

    /// <summary>The script is empty, too long, not UTF-8, or holds what may not be in a script.</summary>
    BadScript,

    /// <summary>The portrait cannot be read, or is too large or too small.</summary>
    BadPortrait,

    /// <summary>No face, a face too small or turned too far, or several with none chosen.</summary>
    BadFace,

    /// <summary>An option is unknown or out of its range.</summary>
    BadOption,

    /// <summary>The voice is not one of ours.</summary>
    UnknownVoice,

    /// <summary>The lexicon is too large, not UTF-8, or a line of it is wrong.</summary>
    BadLexicon,

    /// <summary>The recording is no sound that is decoded, silent, or too long.</summary>
    BadAudio,

    /// <summary>The rows of a batch, or of a schedule's data, cannot be read.</summary>
    BadTable,

    /// <summary>A schedule cannot be read, or asks for what cannot be.</summary>
    BadSchedule,

    /// <summary>Nobody has agreed that the portrait is used, or not any more.</summary>
    NoConsent,

    /// <summary>The logo is no picture that is read, or too large.</summary>
    BadLogo,

    /// <summary>The music is no sound that is decoded, silent, or too large.</summary>
    BadMusic,

    /// <summary>The film that the head or the lids are to follow is none that is decoded, too long, or shows no face.</summary>
    BadReference,

    /// <summary>The background is no picture or film that is decoded, too large, or not what the options say.</summary>
    BadBackground,
}
