namespace AlinFunctions.GpuWorker.Inference;

/// <summary>Where networks run; always asked for by name, never chosen silently.</summary>
public enum ExecutionProvider
{
    /// <summary>The processor.</summary>
    Cpu,

    /// <summary>An NVIDIA GPU.</summary>
    Cuda,
}
