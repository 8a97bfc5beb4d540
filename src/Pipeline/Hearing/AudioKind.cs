namespace AlinFunctions.Pipeline.Hearing;

/// <summary>The container of a recording, by its content.</summary>
public enum AudioKind
{
    /// <summary>RIFF/WAVE.</summary>
    Wav,

    /// <summary>MPEG audio, layers 1 to 3.</summary>
    Mp3,

    /// <summary>MPEG-4.</summary>
    M4a,

    /// <summary>FLAC.</summary>
    Flac,

    /// <summary>Ogg: Vorbis, Opus or FLAC inside.</summary>
    Ogg,

    /// <summary>AAC in ADTS frames.</summary>
    Aac,
}
