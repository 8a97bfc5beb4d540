using System.Diagnostics;
using AlinFunctions.GpuWorker.Inference;
using AlinFunctions.GpuWorker.Portrait;
using AlinFunctions.Models;
using AlinFunctions.Models.Store;
using Microsoft.Extensions.Options;

namespace AlinFunctions.GpuWorker.Tests.Portrait;

/// <summary>The real networks, opened once, and Grace Hopper's portrait as Debian's facedetect carries it.</summary>
public sealed class PortraitBench : IAsyncLifetime
{
    public static readonly string Hopper = TestCache.Sample("grace_hopper.jpg");

    private readonly List<IDisposable> _open = [];

    public PhotoDecoder Decoder { get; } = new(TimeProvider.System);

    public FaceFinder Finder { get; private set; } = null!;

    public PortraitMaker Maker { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        ModelStore store = TestCache.Store();
        SessionFactory factory = new(Options.Create(new InferenceOptions()));
        FaceDetector detector = new(factory, await store.Get(ModelId.FaceDetector, default));
        FaceMesher mesher = new(factory, await store.Get(ModelId.AttentionMesh, default));
        PersonMatter matter = new(factory, await store.Get(ModelId.PersonMatte, default));
        _open.AddRange([detector, mesher, matter]);
        Finder = new FaceFinder(detector, mesher);
        Maker = new PortraitMaker(Decoder, Finder, matter);
    }

    public ValueTask DisposeAsync()
    {
        _open.ForEach(one => one.Dispose());
        return ValueTask.CompletedTask;
    }

    /// <summary>Makes another file of a picture with ffmpeg.</summary>
    public static async Task<byte[]> Remade(string filter, string codec, params string[] more)
    {
        string[] arguments = ["-nostdin", "-v", "error", "-i", Hopper, "-filter_complex", filter, "-frames:v", "1", .. more, "-c:v", codec, "-f", "image2pipe", "pipe:1"];
        using Process process = Process.Start(new ProcessStartInfo("ffmpeg", arguments) { RedirectStandardOutput = true, UseShellExecute = false })!;
        using MemoryStream file = new();
        await process.StandardOutput.BaseStream.CopyToAsync(file);
        await process.WaitForExitAsync();
        process.ExitCode.ShouldBe(0);
        return file.ToArray();
    }
}
