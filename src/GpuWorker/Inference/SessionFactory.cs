using AlinFunctions.GpuWorker.Inference.Fused;
using Microsoft.Extensions.Options;
using Microsoft.ML.OnnxRuntime;

namespace AlinFunctions.GpuWorker.Inference;

/// <summary>Opens networks the one way this worker runs them.</summary>
public sealed class SessionFactory(IOptions<InferenceOptions> options)
{
    private const string CudaProvider = "CUDAExecutionProvider";

    // ONNX Runtime looks a custom operator's domain up and adds it without a lock of its own: two first sessions at once, and one fails.
    private static readonly Lock Opening = new();

    private readonly InferenceOptions _options = options.Value;

    /// <summary>Gets where the networks of this factory run.</summary>
    public ExecutionProvider Provider => _options.Provider;

    /// <summary>Opens a graph and checks that it takes and gives what the caller relies on.</summary>
    /// <param name="path">The ONNX file.</param>
    /// <param name="inputs">Every input that the caller feeds.</param>
    /// <param name="outputs">Every output that the caller reads, in the order in which it reads them.</param>
    /// <param name="threads">Threads of one run; null takes the option.</param>
    public Network Open(string path, IReadOnlyList<TensorSignature> inputs, IReadOnlyList<TensorSignature> outputs, int? threads = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        using SessionOptions session = Describe(threads ?? _options.Threads);
        lock (Opening)
        {
            return new Network(path, new InferenceSession(path, session), inputs, outputs);
        }
    }

    private SessionOptions Describe(int threads)
    {
        var session = new SessionOptions
        {
            IntraOpNumThreads = threads,
            InterOpNumThreads = 1,
            ExecutionMode = ExecutionMode.ORT_SEQUENTIAL,
            GraphOptimizationLevel = GraphOptimizationLevel.ORT_ENABLE_ALL,
        };
        // A spinning pool burns the core on which the renderer or the encoder works.
        session.AddSessionConfigEntry("session.intra_op.allow_spinning", "0");
        session.AddSessionConfigEntry("session.inter_op.allow_spinning", "0");
        if (_options.Provider == ExecutionProvider.Cuda)
        {
            UseCuda(session);
        }

        FusedOps.Register(session);
        return session;
    }

    private static void UseCuda(SessionOptions session)
    {
        string[] available = OrtEnv.Instance().GetAvailableProviders();
        if (!available.Contains(CudaProvider, StringComparer.Ordinal))
        {
            session.Dispose();
            throw new InvalidOperationException(
                $"Inference:Provider asks for cuda, and this build of ONNX Runtime has only {string.Join(", ", available)}; set it to cpu, or install the CUDA build.");
        }

        try
        {
            session.AppendExecutionProvider_CUDA();
        }
        catch (OnnxRuntimeException failure)
        {
            session.Dispose();
            throw new InvalidOperationException(
                "Inference:Provider asks for cuda, and the CUDA provider did not start on this machine; set it to cpu, or mend the driver.", failure);
        }
    }
}
