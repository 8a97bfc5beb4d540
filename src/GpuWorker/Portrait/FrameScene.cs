using System.Numerics;
using AlinFunctions.GpuWorker.Animation;
using AlinFunctions.Pipeline.Animation;

namespace AlinFunctions.GpuWorker.Portrait;

/// <summary>Sets the person into the frame, before her own background or another.</summary>
/// <param name="Fit">Where the picture lies in the frame.</param>
/// <param name="Part">The picture's part of the frame.</param>
/// <param name="Matte">Its matte.</param>
/// <param name="Plate">The same part without the person.</param>
/// <param name="Mesh">The face's mesh in it.</param>
internal sealed record FrameScene(FrameFit Fit, Photo Part, byte[] Matte, byte[] Plate, float[] Mesh)
{
    /// <summary>How far out of focus a blurred background is, in the frame's shorter sides: a portrait lens wide open.</summary>
    private const float Blurred = .022f;

    /// <summary>Over how many eye distances the person fades where the picture cuts her off inside the frame.</summary>
    private const float Fade = .45f;

    /// <summary>Makes the picture and the plate of the frame, and its matte.</summary>
    /// <param name="background">What stands behind the person.</param>
    /// <param name="picture">The dropped picture, where that is it.</param>
    public (byte[] Image, byte[] Plate, byte[] Matte) Set(Background background, Photo? picture)
    {
        ArgumentNullException.ThrowIfNull(background);
        if (background.Kind is BackgroundKind.Keep)
        {
            byte[] image = FrameSurround.Enlarged(Part, Fit);
            byte[] anchored = BackgroundPlate.Anchored(Plate, Part.Pixels, Part.Width, Mesh);
            return (image, Whole ? anchored : FrameSurround.Inlaid([.. image], anchored, Fit), Spread(Matte));
        }

        byte[] matte = Spread(Faded());
        if (background.Kind is BackgroundKind.Video)
        {
            byte[] image = FrameSurround.Enlarged(Part, Fit);
            return (image, Whole ? Plate : FrameSurround.Inlaid([.. image], Plate, Fit), matte);
        }

        byte[] behind = Behind(background, picture);
        byte[] placed = Over(behind, matte);
        float[] mesh = new FaceMesh(Mesh, 1).Moved(-Fit.Inside.Left, -Fit.Inside.Top, 1).Points;
        return (placed, BackgroundPlate.Anchored(behind, placed, Fit.Width, mesh), matte);
    }

    private bool Whole => Part.Width == Fit.Width && Part.Height == Fit.Height;

    private byte[] Behind(Background background, Photo? picture) => background.Kind switch
    {
        BackgroundKind.Blur => SoftFocus.Of(FrameSurround.Mirrored(Plate, Fit), Fit.Width, Fit.Height, Blurred * Math.Min(Fit.Width, Fit.Height)),
        BackgroundKind.Image when picture is not null => FrameSurround.Covering(picture, Fit.Width, Fit.Height).Pixels,
        BackgroundKind.Colour => Plain(background.Colour),
        _ => throw new InvalidOperationException($"The background {background} has no picture."),
    };

    private byte[] Plain(int colour)
    {
        byte[] plain = new byte[Fit.Width * Fit.Height * 4];
        for (int at = 0; at < plain.Length; at += 4)
        {
            (plain[at], plain[at + 1], plain[at + 2], plain[at + 3]) = ((byte)colour, (byte)(colour >> 8), (byte)(colour >> 16), 255);
        }

        return plain;
    }

    /// <summary>Lays the person, rid of her old background, over another.</summary>
    private byte[] Over(byte[] behind, byte[] matte)
    {
        Vector3[] person = PersonColours.Apart(Colours(Part.Pixels), Matte, Part.Width, Part.Height);
        byte[] placed = [.. behind];
        for (int at = 0; at < person.Length; at++)
        {
            int to = ((at / Part.Width) + Fit.Inside.Top) * Fit.Width + (at % Part.Width) + Fit.Inside.Left;
            float share = matte[to] / 255f;
            if (share > 0)
            {
                Vector3 under = new(behind[(4 * to) + 2], behind[(4 * to) + 1], behind[4 * to]);
                Vector3 mixed = Vector3.Clamp(Vector3.Lerp(under, person[at], share) + new Vector3(.5f), Vector3.Zero, new Vector3(255));
                (placed[(4 * to) + 2], placed[(4 * to) + 1], placed[4 * to]) = ((byte)mixed.X, (byte)mixed.Y, (byte)mixed.Z);
            }
        }

        return placed;
    }

    private static Vector3[] Colours(byte[] bgra)
    {
        Vector3[] colours = new Vector3[bgra.Length / 4];
        for (int i = 0; i < colours.Length; i++)
        {
            colours[i] = new Vector3(bgra[(4 * i) + 2], bgra[(4 * i) + 1], bgra[4 * i]);
        }

        return colours;
    }

    private byte[] Spread(byte[] matte) => Whole ? matte : FrameSurround.Inlaid(new byte[Fit.Width * Fit.Height], matte, Fit);

    /// <summary>Shoulders that the picture cuts off would end in a straight line before another background, so they fade there.</summary>
    private byte[] Faded()
    {
        float reach = Fade * MeshMeasures.EyeDistance(Mesh);
        byte[] faded = [.. Matte];
        for (int at = 0; at < faded.Length; at++)
        {
            int x = at % Part.Width, y = at / Part.Width;
            float left = Fit.Inside.Left > 0 ? x : reach, right = Fit.Inside.Left + Fit.Inside.Width < Fit.Width ? Part.Width - 1 - x : reach;
            float top = Fit.Inside.Top > 0 ? y : reach, bottom = Fit.Inside.Top + Fit.Inside.Height < Fit.Height ? Part.Height - 1 - y : reach;
            float inside = Math.Clamp(Math.Min(Math.Min(left, right), Math.Min(top, bottom)) / reach, 0, 1);
            faded[at] = (byte)((faded[at] * inside * inside * (3 - (2 * inside))) + .5f);
        }

        return faded;
    }
}
