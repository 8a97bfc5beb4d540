namespace AlinFunctions.Pipeline.Vocoder;

/// <summary>The vocoders that can be asked for; the number in each name is its sample rate in kHz.</summary>
public enum VocoderKind
{
    /// <summary>Kokoro's own generator (iSTFTNet), 24 kHz.</summary>
    Istftnet24,

    /// <summary>Piper's generator (HiFi-GAN), 22.05 kHz: what the fast voices speak with.</summary>
    Hifigan22,

    /// <summary>LPCNet, 16 kHz: speaks again from the features of the voice's own wave.</summary>
    Lpcnet16,

    /// <summary>The same at 8 kHz, the band of a telephone.</summary>
    Lpcnet8,

    /// <summary>48 kHz: the voice's own wave, with a band above it that follows the speech.</summary>
    Hd48,
}
