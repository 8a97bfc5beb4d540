using AlinFunctions.GpuWorker.Portrait;
using AlinFunctions.Pipeline.Animation;

namespace AlinFunctions.GpuWorker.Watching;

/// <summary>Follows the largest face of a film from frame to frame, and seeks it again where it is lost.</summary>
internal sealed class FilmWatcher(FaceFinder finder, FaceMesher mesher)
{
    /// <summary>A mesh that the network is less sure of lies on no face.</summary>
    private const float LeastPresence = 0.5f;

    /// <summary>Measures the face in every frame.</summary>
    /// <returns>A measure a frame; null where no face is seen.</returns>
    /// <exception cref="Pipeline.Jobs.InvalidDropException">The film cannot be watched.</exception>
    public async Task<IReadOnlyList<WatchedFace?>> Watch(string file, ReferenceUse use, CancellationToken cancellation)
    {
        List<WatchedFace?> faces = [];
        FaceMesh? face = null;
        await foreach (Photo frame in FilmDecoder.Decode(file, use, cancellation))
        {
            face = Follow(frame, face, cancellation);
            faces.Add(face is null ? null : WatchedFace.Of(face.Points));
        }

        return faces;
    }

    private FaceMesh? Follow(Photo frame, FaceMesh? before, CancellationToken cancellation) =>
        before is not null && mesher.Mesh(frame, FaceMesher.CropAround(before), cancellation) is { Presence: > LeastPresence } followed
            ? followed
            : finder.Find(frame, cancellation).MaxBy(face => face.Area);
}
