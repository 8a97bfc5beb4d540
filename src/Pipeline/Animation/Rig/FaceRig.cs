using System.Numerics;

namespace AlinFunctions.Pipeline.Animation.Rig;

/// <summary>Everything about one portrait that does not change from frame to frame: made once, then only read.</summary>
public sealed class FaceRig
{
    private FaceRig(PreparedPortrait portrait, Vector3[] mesh)
    {
        Portrait = portrait;
        Mesh = mesh;
        Points = [.. mesh.Select(p => new Vector2(p.X, p.Y))];
        Frame = new FaceFrame(mesh);
        Topology = FaceTopology.Of(mesh, Frame);
        Basis = new FaceBasis(Points.AsMemory(0, FaceLandmarks.MeshCount), Frame, Topology);
        Motion = new MeshMotion(Points, Frame, Basis);
        Depth = new HeadDepth(mesh, Frame, Topology, portrait.Width, portrait.Height, portrait.Picture);
        Photo = new PhotoProbe(portrait);
        Colours = new PortraitColours(Photo, Points, Frame);
        Grain = new SkinGrain(Photo, Points, Frame);
        UpperTeeth = new ToothSprite(ToothRow.Upper, Frame.Unit, portrait.Blur);
        LowerTeeth = new ToothSprite(ToothRow.Lower, Frame.Unit, portrait.Blur);
        float gap = 0;
        for (int i = 4; i <= 6; i++)
        {
            gap += Motion.RestGaps[i] / 3;
        }

        int[] inner = FaceLandmarks.UpperLip[0];
        Shape = new PortraitShape(MathF.Max(0, gap) / Frame.Unit, (Points[inner[^1]] - Points[inner[0]]).Length() / Frame.Unit, Frame.Turn * 180 / MathF.PI);
    }

    /// <summary>Gets the portrait.</summary>
    public PreparedPortrait Portrait { get; }

    /// <summary>Gets the mesh in pixels, irises last.</summary>
    public IReadOnlyList<Vector3> Mesh { get; }

    /// <summary>Gets the mesh in the image, pixels.</summary>
    public Vector2[] Points { get; }

    /// <summary>Gets the face's place and axes.</summary>
    public FaceFrame Frame { get; }

    /// <summary>Gets the triangles.</summary>
    public FaceTopology Topology { get; }

    /// <summary>Gets the motion fields.</summary>
    public FaceBasis Basis { get; }

    /// <summary>Gets what moves the mesh.</summary>
    public MeshMotion Motion { get; }

    /// <summary>Gets the depth behind every pixel.</summary>
    public HeadDepth Depth { get; }

    /// <summary>Gets the photo's colours.</summary>
    public PhotoProbe Photo { get; }

    /// <summary>Gets the colours of painted parts.</summary>
    public PortraitColours Colours { get; }

    /// <summary>Gets the grain of the photo's skin.</summary>
    public SkinGrain Grain { get; }

    /// <summary>Gets the upper teeth.</summary>
    public ToothSprite UpperTeeth { get; }

    /// <summary>Gets the lower teeth.</summary>
    public ToothSprite LowerTeeth { get; }

    /// <summary>Gets the mouth at rest, for fitting visemes to it.</summary>
    public PortraitShape Shape { get; }

    /// <summary>Gets whether the portrait shows its own teeth, so that none are drawn for it.</summary>
    public bool ShowsTeeth => Shape.LipGap > .02f;

    /// <summary>Makes the rig of a portrait.</summary>
    public static FaceRig Build(PreparedPortrait portrait)
    {
        ArgumentNullException.ThrowIfNull(portrait);
        if (portrait.Mesh.Length != 3 * FaceLandmarks.WithIrises)
        {
            throw new ArgumentException($"The mesh has {portrait.Mesh.Length} numbers; {3 * FaceLandmarks.WithIrises} are needed.", nameof(portrait));
        }

        Vector3[] mesh = new Vector3[FaceLandmarks.WithIrises];
        for (int i = 0; i < mesh.Length; i++)
        {
            mesh[i] = new Vector3(portrait.Mesh.AsSpan(3 * i, 3));
        }

        return new FaceRig(portrait, mesh);
    }
}
