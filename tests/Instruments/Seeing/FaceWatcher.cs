using AlinFunctions.GpuWorker.Inference;
using AlinFunctions.GpuWorker.Portrait;
using AlinFunctions.Models;
using AlinFunctions.Models.Store;
using Microsoft.Extensions.Options;

namespace AlinFunctions.Instruments.Seeing;

/// <summary>Lays a mesh on the one face of every frame, following it from frame to frame and seeking it again where it is lost.</summary>
public sealed class FaceWatcher : IDisposable
{
    private readonly FaceDetector _detector;
    private readonly FaceMesher _mesher;
    private readonly FaceFinder _finder;

    private FaceWatcher(FaceDetector detector, FaceMesher mesher)
    {
        _detector = detector;
        _mesher = mesher;
        _finder = new FaceFinder(detector, mesher);
    }

    /// <summary>Opens the product's own networks out of a store.</summary>
    public static async Task<FaceWatcher> Open(ModelStore store, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(store);
        SessionFactory factory = new(Options.Create(new InferenceOptions()));
        FaceDetector detector = new(factory, await store.Get(ModelId.FaceDetector, cancellation));
        return new FaceWatcher(detector, new FaceMesher(factory, await store.Get(ModelId.AttentionMesh, cancellation)));
    }

    /// <summary>Finds the largest face of one picture.</summary>
    public FaceMesh Look(Photo photo, CancellationToken cancellation = default) =>
        _finder.Find(photo, cancellation).MaxBy(face => face.Area) ?? throw new InvalidDataException("No face is in the frame.");

    /// <summary>Gives a mesh for every frame of a file.</summary>
    public async Task<IReadOnlyList<FaceMesh>> Watch(string video, CancellationToken cancellation = default)
    {
        List<FaceMesh> meshes = [];
        await foreach (Photo frame in VideoFrames.Read(video, cancellation))
        {
            meshes.Add(Follow(frame, meshes.Count == 0 ? null : meshes[^1], cancellation));
        }

        return meshes;
    }

    /// <summary>Lays the mesh on a frame where the face was in the frame before, or seeks it.</summary>
    public FaceMesh Follow(Photo frame, FaceMesh? before, CancellationToken cancellation = default)
    {
        if (before is not null && _mesher.Mesh(frame, FaceMesher.CropAround(before), cancellation) is { Presence: > .5f } followed)
        {
            return followed;
        }

        return Look(frame, cancellation);
    }

    public void Dispose()
    {
        _detector.Dispose();
        _mesher.Dispose();
    }
}
