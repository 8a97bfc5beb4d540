namespace AlinFunctions.Pipeline.Vocoder;

/// <summary>What the rest of the pipeline must know of a vocoder: its rate.</summary>
public static class VocoderRates
{
    /// <summary>Gets samples a second of the waves that it makes.</summary>
    public static int SampleRate(this VocoderKind vocoder) => vocoder switch
    {
        VocoderKind.Istftnet24 => 24_000,
        VocoderKind.Hifigan22 => 22_050,
        VocoderKind.Lpcnet16 => 16_000,
        VocoderKind.Lpcnet8 => 8_000,
        VocoderKind.Hd48 => 48_000,
        _ => throw new ArgumentOutOfRangeException(nameof(vocoder)),
    };
}
