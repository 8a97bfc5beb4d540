using AlinFunctions.Pipeline.Animation;

namespace AlinFunctions.GpuWorker.Portrait;

/// <summary>Mends a coarse matte with what the mesh knows: the face and the neck are the person, and so is only what is joined to them.</summary>
internal static class PersonRegion
{
    /// <summary>Half the neck's width in jaw widths: inside a slender neck, so that nothing of the background comes along.</summary>
    private const float NeckHalfWidth = .27f;

    /// <summary>How far the neck is followed below the chin, eye distances; below, nothing moves.</summary>
    private const float NeckLength = 1.2f;

    /// <summary>How far within the mesh's outline the face is solid, eye distances.</summary>
    private const float FaceRim = .05f;

    /// <summary>Where a gap in the outline is closed: half the width of what is about the throat, its length below the chin, and half the widest gap, eye distances.</summary>
    private const float ThroatHalfWidth = 1.2f, ThroatLength = 1.7f, NarrowGap = .17f;

    /// <summary>Edits the matte in place: what is not joined to the face becomes background, what the background does not reach becomes the person.</summary>
    public static void Mend(float[] matte, int width, int height, float[] mesh, int reach)
    {
        Cover(matte, width, height, mesh);
        bool[] background = Behind(matte, width, height, mesh);
        System.Numerics.Vector3 nose = MeshMeasures.Point(mesh, 1);
        int seed = (Math.Clamp((int)nose.Y, 0, height - 1) * width) + Math.Clamp((int)nose.X, 0, width - 1);
        bool[] own = PixelFlood.Reach(width, height, [seed], at => !background[at]);
        float[] near = BoxMean.Of(Array.ConvertAll(own, mine => mine ? 1f : 0f), width, height, reach);
        for (int at = 0; at < matte.Length; at++)
        {
            // The soft rim of one's own outline stays soft; what lies further off is somebody or something else.
            matte[at] = own[at] ? MathF.Max(matte[at], .5f + (near[at] > .999f ? .5f : 0)) : matte[at] * Math.Clamp(near[at] * 8, 0, 1);
        }
    }

    /// <summary>
    /// Closes what refinement opened within the person: paint that has the background's colour is no hole in a cheek. Whatever lies deeper
    /// than the rim in which the background shows through hair is solid, and so is the face within its mesh.
    /// </summary>
    public static void Close(float[] matte, int width, int height, float[] mesh, int reach)
    {
        bool[] outside = PixelFlood.Reach(width, height, Edges(width, height), at => matte[at] < .5f);
        float[] near = BoxMean.Of(Array.ConvertAll(outside, reached => reached ? 1f : 0f), width, height, reach);
        float[] face = BoxMean.Of(Array.ConvertAll(FaceMesh.Fill(mesh, width, height), inside => inside ? 1f : 0f), width, height, Math.Max(1, (int)(FaceRim * MeshMeasures.EyeDistance(mesh))));
        for (int at = 0; at < matte.Length; at++)
        {
            float solid = near[at] <= 0 ? 1 : Math.Clamp((face[at] - .75f) * 4, 0, 1);
            matte[at] = MathF.Max(matte[at], solid);
        }
    }

    /// <summary>Finds what the background reaches. Between neck and shoulders it must come through a gap as wide as a background there is: paint or a bright neckline breaks the network's outline.</summary>
    private static bool[] Behind(float[] matte, int width, int height, float[] mesh)
    {
        float eyes = MeshMeasures.EyeDistance(mesh);
        System.Numerics.Vector3 chin = MeshMeasures.Point(mesh, 152);
        int gap = Math.Max(1, (int)(eyes * NarrowGap));
        float[] person = BoxMean.Of(Array.ConvertAll(matte, share => share >= .5f ? 1f : 0), width, height, gap);
        bool Throat(int at) => MathF.Abs((at % width) - chin.X) < ThroatHalfWidth * eyes && (at / width) - chin.Y is var below && below > 0 && below < ThroatLength * eyes;
        bool[] wide = PixelFlood.Reach(width, height, Edges(width, height), at => matte[at] < .5f && (!Throat(at) || person[at] <= 0));
        float[] near = BoxMean.Of(Array.ConvertAll(wide, reached => reached ? 1f : 0), width, height, gap);
        return [.. Enumerable.Range(0, matte.Length).Select(at => wide[at] || (Throat(at) && near[at] > 0 && matte[at] < .5f))];
    }

    /// <summary>Where the background comes in. The bottom edge is no way in: a bust leaves the picture there.</summary>
    private static IEnumerable<int> Edges(int width, int height) =>
        Enumerable.Range(0, width).Concat(Enumerable.Range(0, height).SelectMany(y => new[] { y * width, (y * width) + width - 1 }));

    private static void Cover(float[] matte, int width, int height, float[] mesh)
    {
        System.Numerics.Vector3 chin = MeshMeasures.Point(mesh, 152);
        float eyes = MeshMeasures.EyeDistance(mesh), angle = MeshMeasures.Roll(mesh) * (MathF.PI / 180);
        (float sin, float cos) = MathF.SinCos(angle);
        System.Numerics.Vector3 jaw = MeshMeasures.Point(mesh, 397) - MeshMeasures.Point(mesh, 172);
        float half = float.Hypot(jaw.X, jaw.Y) * NeckHalfWidth;
        bool[] face = FaceMesh.Fill(mesh, width, height);
        for (int y = 0; y < height; y++)
        {
            for (int x = 0; x < width; x++)
            {
                float across = ((x - chin.X) * cos) + ((y - chin.Y) * sin), down = ((y - chin.Y) * cos) - ((x - chin.X) * sin);
                bool neck = down > -.4f * eyes && down < NeckLength * eyes && MathF.Abs(across) < half;
                int at = (y * width) + x;
                matte[at] = neck || face[at] ? 1 : matte[at];
            }
        }
    }
}
