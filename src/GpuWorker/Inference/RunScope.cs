using Microsoft.ML.OnnxRuntime;

namespace AlinFunctions.GpuWorker.Inference;

/// <summary>One run of a network: owns its tensors, and stops inside the graph when the caller cancels.</summary>
public sealed class RunScope : IDisposable
{
    private readonly Network _network;
    private readonly InferenceSession _session;
    private readonly RunOptions _run = new();
    private readonly List<IDisposable> _owned = [];
    private readonly CancellationToken _cancellation;
    private readonly CancellationTokenRegistration _registration;

    internal RunScope(Network network, InferenceSession session, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        _network = network;
        _session = session;
        _cancellation = cancellation;
        // Between two long segments the worker gives the arena's memory back.
        _run.AddRunConfigEntry("memory.enable_memory_arena_shrinkage", "cpu:0");
        _registration = cancellation.Register(static run => ((RunOptions)run!).Terminate = true, _run);
    }

    /// <summary>Lays a tensor over the caller's array, without a copy; it lives as long as this scope.</summary>
    public OrtValue Tensor<T>(T[] data, params long[] shape)
        where T : unmanaged
    {
        OrtValue value = OrtValue.CreateTensorValueFromMemory(data, shape);
        _owned.Add(value);
        return value;
    }

    /// <summary>Runs the graph into tensors that the caller has laid out, one for each output.</summary>
    public void Execute(IReadOnlyCollection<OrtValue> inputs, IReadOnlyCollection<OrtValue> outputs) =>
        Guard(() => _session.Run(_run, _network.Inputs, inputs, _network.Outputs, outputs));

    /// <summary>Runs the graph when the shapes of its outputs are not known before; the tensors live as long as this scope.</summary>
    public IReadOnlyList<OrtValue> Execute(IReadOnlyCollection<OrtValue> inputs)
    {
        IDisposableReadOnlyCollection<OrtValue> outputs = null!;
        Guard(() => outputs = _session.Run(_run, _network.Inputs, inputs, _network.Outputs));
        _owned.Add(outputs);
        return outputs;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _registration.Dispose();
        for (int i = _owned.Count - 1; i >= 0; i--)
        {
            _owned[i].Dispose();
        }

        _run.Dispose();
    }

    private void Guard(Action run)
    {
        try
        {
            run();
        }
        catch (OnnxRuntimeException) when (_cancellation.IsCancellationRequested)
        {
            throw new OperationCanceledException(_cancellation);
        }
    }
}
