using Microsoft.ML.OnnxRuntime;

namespace AlinFunctions.GpuWorker.Inference;

/// <summary>One open graph whose tensors were checked at load. Several callers may run it at once: each run has its own scope.</summary>
public sealed class Network : IDisposable
{
    private readonly InferenceSession _session;

    internal Network(string path, InferenceSession session, IReadOnlyList<TensorSignature> inputs, IReadOnlyList<TensorSignature> outputs)
    {
        _session = session;
        try
        {
            Check(path, "input", inputs, session.InputMetadata);
            Check(path, "output", outputs, session.OutputMetadata);
            if (session.InputMetadata.Keys.Except(inputs.Select(input => input.Name), StringComparer.Ordinal).FirstOrDefault() is { } unfed)
            {
                throw new InvalidOperationException($"{Path.GetFileName(path)} wants an input {unfed} that its caller does not feed.");
            }
        }
        catch
        {
            session.Dispose();
            throw;
        }

        Inputs = [.. inputs.Select(input => input.Name)];
        Outputs = [.. outputs.Select(output => output.Name)];
    }

    /// <summary>Gets the names of the inputs, in the caller's order.</summary>
    public IReadOnlyList<string> Inputs { get; }

    /// <summary>Gets the names of the outputs, in the caller's order.</summary>
    public IReadOnlyList<string> Outputs { get; }

    /// <summary>Begins one run, which stops when the caller cancels.</summary>
    public RunScope Begin(CancellationToken cancellation) => new(this, _session, cancellation);

    /// <inheritdoc/>
    public void Dispose() => _session.Dispose();

    private static void Check(string path, string kind, IReadOnlyList<TensorSignature> wanted, IReadOnlyDictionary<string, NodeMetadata> found)
    {
        foreach (TensorSignature tensor in wanted)
        {
            if (!found.TryGetValue(tensor.Name, out NodeMetadata? metadata))
            {
                throw new InvalidOperationException($"{Path.GetFileName(path)} should have an {kind} {tensor}; it has {string.Join(", ", found.Keys)}.");
            }

            if (!tensor.Serves(metadata.ElementDataType, metadata.Dimensions))
            {
                string actual = TensorSignature.Describe(tensor.Name, metadata.ElementDataType, metadata.Dimensions);
                throw new InvalidOperationException($"{Path.GetFileName(path)} should have an {kind} {tensor}; it has {actual}.");
            }
        }
    }
}
