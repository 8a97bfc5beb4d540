namespace AlinFunctions.Pipeline.Speech;

/// <summary>What the acoustic model says about one segment, before there is any sound: the vocoder makes the wave from it.</summary>
/// <remarks>The encodings are kept once a token: the model repeats each for its token's frames, so nothing is lost and little is stored.</remarks>
public sealed record AcousticFeatures
{
    /// <summary>Values of one token's encoding.</summary>
    public const int EncodingSize = 512;

    /// <summary>Values of a style.</summary>
    public const int StyleSize = 256;

    /// <summary>Samples of the wave in one frame of the model, at 24 kHz.</summary>
    public const int SamplesPerFrame = 600;

    /// <summary>Samples a second of the wave.</summary>
    public const int SampleRate = 24000;

    /// <summary>Gets the frames of 25 ms that each token lasts, the silent tokens at both ends included.</summary>
    public required int[] Durations { get; init; }

    /// <summary>Gets the encodings, 512 values a token, token by token.</summary>
    public required float[] Encodings { get; init; }

    /// <summary>Gets the pitch, Hz, two values a frame; what is not voiced is near 0.</summary>
    public required float[] Pitch { get; init; }

    /// <summary>Gets the energy, in the model's own measure, two values a frame.</summary>
    public required float[] Energy { get; init; }

    /// <summary>Gets the style, 256 values.</summary>
    public required float[] Style { get; init; }

    /// <summary>Gets which of the model's frames become the segment's wave, and the silence after them.</summary>
    public required WaveCut Cut { get; init; }

    /// <summary>Gets how much of the voice is breath, 0 to 1.</summary>
    public double Breath { get; init; }

    /// <summary>Gets the frames of all tokens.</summary>
    public int Frames => Pitch.Length / 2;

    /// <summary>Lays the encodings out as the vocoder takes them: 512 rows of <see cref="Frames"/>.</summary>
    public float[] Align()
    {
        int frames = Frames;
        var aligned = new float[EncodingSize * frames];
        int frame = 0;
        for (int token = 0; token < Durations.Length; token++)
        {
            for (int row = 0; row < EncodingSize; row++)
            {
                aligned.AsSpan((row * frames) + frame, Durations[token]).Fill(Encodings[(token * EncodingSize) + row]);
            }

            frame += Durations[token];
        }

        return aligned;
    }
}
