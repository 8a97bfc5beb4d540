namespace AlinFunctions.Pipeline.Vocoder;

/// <summary>What can be wrong with a wave that a network made.</summary>
public enum WaveFault
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>A sample is not a number.</summary>
    NotANumber,

    /// <summary>Where speech should be there is next to nothing.</summary>
    Silent,

    /// <summary>More than a few samples stand at or beyond full scale.</summary>
    Clipped,
}
