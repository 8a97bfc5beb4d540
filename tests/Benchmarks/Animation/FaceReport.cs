using System.Globalization;
using AlinFunctions.GpuWorker.Inference;
using AlinFunctions.GpuWorker.Portrait;
using AlinFunctions.Models;
using AlinFunctions.Models.Store;
using AlinFunctions.Pipeline.Animation;
using Microsoft.Extensions.Options;

namespace AlinFunctions.Benchmarks.Animation;

/// <summary>Says what is measured of each face in a picture.</summary>
internal static class FaceReport
{
    /// <summary>Measures a picture.</summary>
    public static async Task<string> Of(string picture, string cache, CancellationToken cancellation)
    {
        var models = new ModelStore(new ModelStoreOptions { CacheFolder = cache });
        var sessions = new SessionFactory(Options.Create(new InferenceOptions()));
        using var detector = new FaceDetector(sessions, await models.Get(ModelId.FaceDetector, cancellation));
        using var mesher = new FaceMesher(sessions, await models.Get(ModelId.AttentionMesh, cancellation));
        using var matter = new PersonMatter(sessions, await models.Get(ModelId.PersonMatte, cancellation));
        Photo photo = await new PhotoDecoder(TimeProvider.System).Decode(await File.ReadAllBytesAsync(picture, cancellation), cancellation);
        IEnumerable<string> faces = new FaceFinder(detector, mesher).Find(photo, cancellation).Select(face => string.Create(
            CultureInfo.InvariantCulture,
            $"eyes {face.EyeDistance:F0} yaw {MeshMeasures.Yaw(face.Points):F0} outside {face.Outside(photo.Width, photo.Height):F2} sure {face.Presence:F2} skin {FaceCover.Skin(photo, face, matter, cancellation):F2}"));
        return $"{Path.GetFileName(picture)}: {string.Join("; ", faces)}";
    }
}
