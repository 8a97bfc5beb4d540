using AlinFunctions.GpuWorker.Inference;
using AlinFunctions.GpuWorker.Portrait;
using AlinFunctions.Models;
using AlinFunctions.Models.Store;
using AlinFunctions.Pipeline.Animation;
using Microsoft.Extensions.Options;

namespace AlinFunctions.Benchmarks.Animation;

/// <summary>Prepares a picture as the worker does.</summary>
internal static class PreparedPicture
{
    /// <summary>Prepares it at a shorter side in pixels, with weights from a cache folder.</summary>
    public static Task<PreparedPortrait> Of(string picture, string cache, int shortSide, CancellationToken cancellation) =>
        Of(picture, cache, new PortraitRequest(null, shortSide), cancellation);

    /// <summary>Prepares it as asked, with weights from a cache folder.</summary>
    public static async Task<PreparedPortrait> Of(string picture, string cache, PortraitRequest request, CancellationToken cancellation)
    {
        var models = new ModelStore(new ModelStoreOptions { CacheFolder = cache });
        var sessions = new SessionFactory(Options.Create(new InferenceOptions()));
        using var detector = new FaceDetector(sessions, await models.Get(ModelId.FaceDetector, cancellation));
        using var mesher = new FaceMesher(sessions, await models.Get(ModelId.AttentionMesh, cancellation));
        using var matter = new PersonMatter(sessions, await models.Get(ModelId.PersonMatte, cancellation));
        var maker = new PortraitMaker(new PhotoDecoder(TimeProvider.System), new FaceFinder(detector, mesher), matter);
        return await maker.Prepare(await File.ReadAllBytesAsync(picture, cancellation), request, cancellation);
    }
}
