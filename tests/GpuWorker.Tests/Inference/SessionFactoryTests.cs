using AlinFunctions.GpuWorker.Inference;
using AlinFunctions.Models;
using Microsoft.Extensions.Options;

namespace AlinFunctions.GpuWorker.Tests.Inference;

public sealed class SessionFactoryTests
{
    private const string Pitch = "/decoder/decoder/Unsqueeze_output_0";
    private const string Source = "/decoder/decoder/generator/Squeeze_output_0";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Cuda_is_never_replaced_by_the_processor_without_a_word()
    {
        var factory = new SessionFactory(Options.Create(new InferenceOptions { Provider = ExecutionProvider.Cuda }));
        string path = await TestCache.Store().Get(ModelId.KokoroSource, Cancellation);

        InvalidOperationException refusal = Should.Throw<InvalidOperationException>(
            () => factory.Open(path, [TensorSignature.Float(Pitch, 1, 1, -1)], [TensorSignature.Float(Source, 1, -1)]));

        refusal.Message.ShouldContain("cuda");
        refusal.Message.ShouldContain("set it to cpu");
    }

    [Fact]
    public async Task A_graph_without_the_tensor_that_is_read_is_refused_by_name()
    {
        string path = await TestCache.Store().Get(ModelId.KokoroSource, Cancellation);

        InvalidOperationException refusal = Should.Throw<InvalidOperationException>(
            () => Cpu().Open(path, [TensorSignature.Float(Pitch, 1, 1, -1)], [TensorSignature.Float("waveform", 1, -1)]));

        refusal.Message.ShouldBe($"source.onnx should have an output waveform Float[1,-1]; it has {Source}.");
    }

    [Fact]
    public async Task A_graph_with_a_tensor_of_another_rank_is_refused_with_both_shapes()
    {
        string path = await TestCache.Store().Get(ModelId.KokoroSource, Cancellation);

        InvalidOperationException refusal = Should.Throw<InvalidOperationException>(
            () => Cpu().Open(path, [TensorSignature.Float(Pitch, 1, -1)], [TensorSignature.Float(Source, 1, -1)]));

        refusal.Message.ShouldBe($"source.onnx should have an input {Pitch} Float[1,-1]; it has {Pitch} Float[1,1,-1].");
    }

    [Fact]
    public async Task An_input_that_the_caller_does_not_feed_is_named()
    {
        string path = await TestCache.Store().Get(ModelId.KokoroSource, Cancellation);

        InvalidOperationException refusal = Should.Throw<InvalidOperationException>(() => Cpu().Open(path, [], [TensorSignature.Float(Source, 1, -1)]));

        refusal.Message.ShouldBe($"source.onnx wants an input {Pitch} that its caller does not feed.");
    }

    [Fact]
    public async Task A_run_that_is_cancelled_before_it_begins_does_not_begin()
    {
        string path = await TestCache.Store().Get(ModelId.KokoroSource, Cancellation);
        using Network network = Cpu().Open(path, [TensorSignature.Float(Pitch, 1, 1, -1)], [TensorSignature.Float(Source, 1, -1)]);

        Should.Throw<OperationCanceledException>(() => network.Begin(new CancellationToken(canceled: true)));
    }

    [Fact]
    public async Task Sessions_that_are_opened_at_once_all_open()
    {
        string path = await TestCache.Store().Get(ModelId.KokoroSource, Cancellation);
        using var gate = new Barrier(8);

        Network[] networks = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Factory.StartNew(
            () =>
            {
                gate.SignalAndWait(Cancellation);
                return Cpu().Open(path, [TensorSignature.Float(Pitch, 1, 1, -1)], [TensorSignature.Float(Source, 1, -1)]);
            },
            Cancellation,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default)));

        Array.ForEach(networks, network => network.Dispose());
        networks.Length.ShouldBe(8);
    }

    private static SessionFactory Cpu() => new(Options.Create(new InferenceOptions()));
}
