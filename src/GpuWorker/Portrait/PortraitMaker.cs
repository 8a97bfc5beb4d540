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
        Photo? behind = request.Background is { } file ? await decoder.Decode(file, PictureRole.Background, cancellation) : null;
        Photo photo = await decoder.Decode(image, PictureRole.Portrait, cancellation);
        FaceMesh face = FaceChoice.Choose(finder.Find(photo, cancellation), request.Face, photo.Width, photo.Height);
        FaceCover.Check(photo, face, matter, cancellation);
        FrameFit fit = FrameFit.To(photo.Width, photo.Height, face, request), inside = fit.Part;
        Photo part = LanczosScale.Fit(photo, inside);
        FaceMesh placed = face.Moved(inside.Left, inside.Top, inside.Scale);
        byte[] cut = PersonMatte.Make(part, placed.Points, PersonLook.At(photo, face.Points, inside, matter, cancellation));
        FrameScene scene = new(fit, part, cut, BackgroundPlate.Make(part, cut, placed.Points), placed.Points);
        (byte[] picture, byte[] plate, byte[] matte) = scene.Set(request.Picture?.Background ?? Background.Keep, behind);
        return new PreparedPortrait
        {
            Width = fit.Width,
            Height = fit.Height,
            Image = picture,
            Plate = plate,
            Matte = matte,
            Mesh = placed.Moved(-fit.Inside.Left, -fit.Inside.Top, 1).Points,
            Blur = PhotoSoftness.Estimate(part, placed.Points),
            Picture = new PictureEdges(fit.Inside.Left, fit.Inside.Top, fit.Inside.Left + fit.Inside.Width, fit.Inside.Top + fit.Inside.Height),
        };
    }
}
