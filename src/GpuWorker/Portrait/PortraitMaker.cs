using AlinFunctions.Pipeline.Animation;

namespace AlinFunctions.GpuWorker.Portrait;

/// <summary>Turns a portrait's file into what the animation needs: the frame, the face's mesh, the person's matte and the background without them.</summary>
public sealed class PortraitMaker(PhotoDecoder decoder, FaceFinder finder, PersonMatter matter)
{
    /// <summary>Prepares a portrait.</summary>
    /// <param name="image">The file's bytes: JPEG or PNG.</param>
    /// <param name="request">Which face, and how large.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="Pipeline.Jobs.InvalidDropException">The portrait cannot be used; the sentence says why.</exception>
    public async Task<PreparedPortrait> Prepare(ReadOnlyMemory<byte> image, PortraitRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        Photo photo = await decoder.Decode(image, cancellation);
        FaceMesh face = FaceChoice.Choose(finder.Find(photo, cancellation), request.Face, photo.Width, photo.Height);
        FrameFit fit = FrameFit.To(photo.Width, photo.Height, face, request.ShortSide);
        Photo frame = LanczosScale.Fit(photo, fit);
        float[] mesh = face.Moved(fit.Left, fit.Top, fit.Scale).Points;
        byte[] matte = PersonMatte.Make(frame, mesh, matter, cancellation);
        return new PreparedPortrait
        {
            Width = frame.Width,
            Height = frame.Height,
            Image = frame.Pixels,
            Plate = BackgroundPlate.Make(frame, matte, mesh),
            Matte = matte,
            Mesh = mesh,
            Blur = PhotoSoftness.Estimate(frame, mesh),
        };
    }
}
