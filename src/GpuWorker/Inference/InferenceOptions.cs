using System.ComponentModel.DataAnnotations;

namespace AlinFunctions.GpuWorker.Inference;

/// <summary>How this worker runs networks.</summary>
public sealed class InferenceOptions
{
    /// <summary>The section of the configuration that holds these options.</summary>
    public const string Section = "Inference";

    /// <summary>Gets where networks run.</summary>
    /// <value><see cref="ExecutionProvider.Cpu"/>.</value>
    public ExecutionProvider Provider { get; init; } = ExecutionProvider.Cpu;

    /// <summary>Gets the threads of one run; a fixed number, because sums change with it and results should not.</summary>
    /// <value>1: two steps at once on one thread each are faster than one after the other on two.</value>
    [Range(1, 64)]
    public int Threads { get; init; } = 1;
}
