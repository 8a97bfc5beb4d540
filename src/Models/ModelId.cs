namespace AlinFunctions.Models;

/// <summary>Names one file of weights or one table, as job records and logs spell it.</summary>
public readonly record struct ModelId
{
    private readonly string? _value;

    private ModelId(string value) => _value = value;

    /// <summary>Gets Kokoro's first half: phonemes, style and speed to features, F0, energy and durations.</summary>
    public static ModelId KokoroAcoustic => new("kokoro-acoustic");

    /// <summary>Gets Kokoro's harmonic source: F0 to the excitation waveform.</summary>
    public static ModelId KokoroSource => new("kokoro-source");

    /// <summary>Gets Kokoro's second half: features, F0, energy, style and source spectrogram to the waveform.</summary>
    public static ModelId KokoroVocoder => new("kokoro-vocoder");

    /// <summary>Gets the same vocoder with its normalisation and activation fused into one custom operator.</summary>
    public static ModelId KokoroVocoderFused => new("kokoro-vocoder-fused");

    /// <summary>Gets Kokoro as it was published, for tests of the cut.</summary>
    public static ModelId KokoroWhole => new("kokoro-whole");

    /// <summary>Gets Kokoro's tokenizer, whose vocabulary maps phonemes to token ids.</summary>
    public static ModelId KokoroTokenizer => new("kokoro-tokenizer");

    /// <summary>Gets Piper's first part: phoneme ids and speaker to durations and a prior.</summary>
    public static ModelId PiperText => new("piper-text");

    /// <summary>Gets Piper's second part: prior and speaker to latent.</summary>
    public static ModelId PiperFlow => new("piper-flow");

    /// <summary>Gets Piper's third part: latent and speaker to the waveform.</summary>
    public static ModelId PiperVocoder => new("piper-vocoder");

    /// <summary>Gets Piper as it was published, for tests of the cut.</summary>
    public static ModelId PiperWhole => new("piper-whole");

    /// <summary>Gets Piper's alphabet, which maps phonemes to ids.</summary>
    public static ModelId PiperTokens => new("piper-tokens");

    /// <summary>Gets the English pronouncing dictionary.</summary>
    public static ModelId EnglishWords => new("english-words");

    /// <summary>Gets the weights that guess how an unknown English word is said.</summary>
    public static ModelId EnglishGraphemes => new("english-graphemes");

    /// <summary>Gets the Mandarin words with pinyin and frequency.</summary>
    public static ModelId MandarinWords => new("mandarin-words");

    /// <summary>Gets the sounds of single Chinese characters.</summary>
    public static ModelId MandarinCharacters => new("mandarin-characters");

    /// <summary>Gets the table of traditional characters and their simplified forms.</summary>
    public static ModelId TraditionalCharacters => new("traditional-characters");

    /// <summary>Gets the face detector: float [1,128,128,3] in -1..1 to 896 boxes and scores.</summary>
    public static ModelId FaceDetector => new("face-detector");

    /// <summary>Gets the face mesh: float [1,192,192,3] in 0..1 to 468 points, with finer lips, eyes and irises.</summary>
    public static ModelId AttentionMesh => new("attention-mesh");

    /// <summary>Gets the segmentation of a person: float [1,256,256,3] to background, hair, body skin, face skin, clothes and other.</summary>
    public static ModelId PersonMatte => new("person-matte");

    /// <summary>Gets the small segmentation: float [1,256,256,3] to how much of a pixel is the person.</summary>
    public static ModelId PersonMatteSmall => new("person-matte-small");

    /// <summary>Gets the face recogniser of the tests: float [1,3,112,112] to 512 numbers.</summary>
    public static ModelId FaceIdentity => new("face-identity");

    /// <summary>Gets a part of Whisper, for tests.</summary>
    /// <param name="size">"tiny", "base" or "small".</param>
    /// <param name="part">"encoder", "decoder", "tokenizer" or "generation".</param>
    public static ModelId Whisper(string size, string part) => new($"whisper-{size}-{part}");

    /// <summary>Gets a file that another entry is converted from, for tests.</summary>
    /// <param name="converted">The entry made of it.</param>
    /// <param name="extension">The file's extension.</param>
    public static ModelId Published(ModelId converted, string extension) => new($"{converted}-{extension}");

    /// <summary>Gets the style table of one voice: 510 rows of 256 floats, row n for n tokens.</summary>
    /// <param name="name">The voice's name, such as "af_heart".</param>
    public static ModelId Voice(string name) => new($"voice-{name}");

    /// <summary>Names an entry of a catalogue.</summary>
    /// <param name="value">Lower-case words joined by hyphens.</param>
    public static ModelId Of(string value)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(value);
        return new ModelId(value);
    }

    /// <summary>Gives the name.</summary>
    public override string ToString() => _value ?? throw new InvalidOperationException("A default ModelId names no model.");
}
