using AlinFunctions.Pipeline.Animation;

namespace AlinFunctions.GpuWorker.Portrait;

/// <summary>Has the network look at the person with the chosen face, from far and from near.</summary>
internal static class PersonLook
{
    /// <summary>The squares in which the head is looked at, eye distances, each when the one before did not show the whole face.</summary>
    private static readonly float[] HeadSides = [5, 4, 3.3f];

    /// <summary>A square this much smaller than the photo shows more than the photo did.</summary>
    private const float MuchCloser = .9f;

    /// <summary>The mean share of the mesh's points at which the face is seen; of thirty photos and paintings 27 had .93 and more, the faces that were lost .13 to .54.</summary>
    private const float FaceWhole = .93f;

    /// <summary>
    /// Looks three times: at the whole photo, closer at the bust, and closer still at the head, whose hair deserves it. In a drawing or a crude painting the network
    /// may lose the very face that the mesh has found; then it is shown the head closer, until it sees it.
    /// </summary>
    /// <param name="photo">The whole photo: a narrow part of it would show the network too little.</param>
    /// <param name="mesh">The face's mesh in the photo.</param>
    /// <param name="part">The part of the photo that is shown.</param>
    /// <param name="matter">The network.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The person's share of every pixel of the part, 0 to 1.</returns>
    public static float[] At(Photo photo, float[] mesh, FrameFit part, PersonMatter matter, CancellationToken cancellation)
    {
        float eyes = MeshMeasures.EyeDistance(mesh);
        System.Numerics.Vector3 nose = MeshMeasures.Point(mesh, 1), chin = MeshMeasures.Point(mesh, 152), top = MeshMeasures.Point(mesh, 10);
        SquareCrop whole = SquareCrop.Around(photo.Width, photo.Height);
        SquareCrop bust = new((nose.X + top.X) / 2, chin.Y + (eyes * .6f), eyes * 7);
        float[] coarse = new float[part.Width * part.Height];
        float[] all = matter.Matte(photo, whole, cancellation);
        Lay(coarse, part, whole, all, true);
        if (bust.Side < whole.Side * MuchCloser)
        {
            Lay(coarse, part, bust, matter.Matte(photo, bust, cancellation), false);
        }

        (SquareCrop Crop, float[] Seen, float Face) best = (whole, all, FaceSeen(all, whole, mesh));
        foreach (SquareCrop head in HeadSides.Select(side => new SquareCrop((nose.X + top.X) / 2, (top.Y + chin.Y) / 2, eyes * side)).Where(head => head.Side < whole.Side * MuchCloser))
        {
            float[] seen = matter.Matte(photo, head, cancellation);
            float face = FaceSeen(seen, head, mesh);
            if (face > best.Face || head.Side >= eyes * HeadSides[0])
            {
                best = (head, seen, face);
            }

            if (best.Face >= FaceWhole)
            {
                break;
            }
        }

        if (best.Crop != whole)
        {
            Lay(coarse, part, best.Crop, best.Seen, false);
        }

        return coarse;
    }

    /// <summary>How much of the mesh the network takes for a person, 0 to 1.</summary>
    private static float FaceSeen(float[] seen, SquareCrop crop, float[] mesh)
    {
        float sum = 0;
        for (int point = 0; point < MeshMeasures.Points; point++)
        {
            System.Numerics.Vector3 place = MeshMeasures.Point(mesh, point);
            sum += Cell(seen, ((place.X - crop.X) / crop.Side) + .5f, ((place.Y - crop.Y) / crop.Side) + .5f);
        }

        return sum / MeshMeasures.Points;
    }

    /// <summary>Lays what was seen in a square over what is there, fading towards the square's edges.</summary>
    private static void Lay(float[] coarse, FrameFit part, SquareCrop crop, float[] seen, bool all)
    {
        for (int y = 0; y < part.Height; y++)
        {
            for (int x = 0; x < part.Width; x++)
            {
                float u = (part.Left + ((x + .5f) / part.Scale) - crop.X) / crop.Side + .5f, v = (part.Top + ((y + .5f) / part.Scale) - crop.Y) / crop.Side + .5f;
                float trust = all ? 1 : Smooth(MathF.Min(MathF.Min(u, 1 - u), MathF.Min(v, 1 - v)) / .15f);
                if (trust > 0)
                {
                    int at = (y * part.Width) + x;
                    coarse[at] += trust * (Cell(seen, u, v) - coarse[at]);
                }
            }
        }
    }

    private static float Cell(float[] cells, float u, float v)
    {
        const int Size = PersonMatter.Size;
        float x = Math.Clamp((u * Size) - .5f, 0, Size - 1.001f), y = Math.Clamp((v * Size) - .5f, 0, Size - 1.001f);
        int at = ((int)y * Size) + (int)x;
        float across = x - (int)x, down = y - (int)y;
        float upper = cells[at] + (across * (cells[at + 1] - cells[at]));
        float lower = cells[at + Size] + (across * (cells[at + Size + 1] - cells[at + Size]));
        return upper + (down * (lower - upper));
    }

    private static float Smooth(float t)
    {
        t = Math.Clamp(t, 0, 1);
        return t * t * (3 - (2 * t));
    }
}
