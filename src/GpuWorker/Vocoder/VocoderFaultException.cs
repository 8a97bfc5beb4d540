using AlinFunctions.Pipeline.Vocoder;

namespace AlinFunctions.GpuWorker.Vocoder;

/// <summary>Says that the vocoder made a wave that is not speech, and did so again with its pitch nudged. Ours, so it is retried by policy.</summary>
public sealed class VocoderFaultException(WaveFault fault) : Exception($"The vocoder's wave is faulty: {fault}.")
{
    /// <summary>Gets what is wrong with the wave.</summary>
    public WaveFault Fault { get; } = fault;
}
