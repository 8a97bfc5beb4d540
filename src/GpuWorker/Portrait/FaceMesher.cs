using AlinFunctions.GpuWorker.Inference;
using AlinFunctions.Pipeline.Animation;
using Microsoft.ML.OnnxRuntime;

namespace AlinFunctions.GpuWorker.Portrait;

/// <summary>
/// Lays a mesh of 478 points on a face (Grishchenko et al., "Attention Mesh: High-fidelity Face Mesh Prediction in Real-time", 2020). Not safe for two callers at once: it owns
/// its buffers.
/// </summary>
public sealed class FaceMesher : IDisposable
{
    private const int Size = 192;

    /// <summary>How much larger than the face the network wants its square: MediaPipe's value.</summary>
    private const float Margin = 1.5f;

    private readonly Network _network;
    private readonly float[] _input = new float[Size * Size * 3];
    private readonly float[] _mesh = new float[468 * 3];
    private readonly float[] _lips = new float[MeshRefinement.Lips.Length * 2];
    private readonly float[] _leftEye = new float[MeshRefinement.LeftEye.Length * 2];
    private readonly float[] _rightEye = new float[MeshRefinement.RightEye.Length * 2];
    private readonly float[] _leftIris = new float[10];
    private readonly float[] _rightIris = new float[10];
    private readonly float[] _flag = new float[1];

    /// <summary>Opens the mesher.</summary>
    /// <param name="factory">Opens networks.</param>
    /// <param name="path">The attention mesh as ONNX.</param>
    public FaceMesher(SessionFactory factory, string path)
    {
        ArgumentNullException.ThrowIfNull(factory);
        _network = factory.Open(
            path,
            [TensorSignature.Float("input_1", 1, Size, Size, 3)],
            [
                TensorSignature.Float("output_mesh_identity", 1, 1, 1, 1404),
                TensorSignature.Float("output_lips", 1, 1, 1, 160),
                TensorSignature.Float("output_left_eye", 1, 1, 1, 142),
                TensorSignature.Float("output_right_eye", 1, 1, 1, 142),
                TensorSignature.Float("output_left_iris", 1, 1, 1, 10),
                TensorSignature.Float("output_right_iris", 1, 1, 1, 10),
                TensorSignature.Float("conv_faceflag", 1, 1, 1, 1),
            ]);
    }

    /// <summary>Lays the mesh on a detected face, and once more on the better square that the first mesh gives.</summary>
    public FaceMesh Mesh(Photo photo, FaceDetection face, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(face);
        float angle = MathF.Atan2(face.Keypoints[3] - face.Keypoints[1], face.Keypoints[2] - face.Keypoints[0]);
        SquareCrop crop = new(face.CentreX, face.CentreY, Math.Max(face.Width, face.Height) * Margin, angle);
        FaceMesh first = Mesh(photo, crop, cancellation);
        FaceMesh second = Mesh(photo, CropAround(first), cancellation);
        return Mesh(photo, CropAround(second), cancellation);
    }

    /// <summary>Lays the mesh on the face in one square.</summary>
    public FaceMesh Mesh(Photo photo, SquareCrop crop, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(photo);
        ArgumentNullException.ThrowIfNull(crop);
        photo.Sample(crop, Size, _input, TensorRange.Unit, extend: true);
        using (RunScope run = _network.Begin(cancellation))
        {
            OrtValue[] outputs =
            [
                run.Tensor(_mesh, 1, 1, 1, 1404), run.Tensor(_lips, 1, 1, 1, 160), run.Tensor(_leftEye, 1, 1, 1, 142), run.Tensor(_rightEye, 1, 1, 1, 142),
                run.Tensor(_leftIris, 1, 1, 1, 10), run.Tensor(_rightIris, 1, 1, 1, 10), run.Tensor(_flag, 1, 1, 1, 1),
            ];
            run.Execute([run.Tensor(_input, 1, Size, Size, 3)], outputs);
        }

        float[] points = new float[MeshMeasures.Points * 3];
        _mesh.CopyTo(points, 0);
        MeshRefinement.Apply(points, _lips, _leftEye, _rightEye, _leftIris, _rightIris);
        for (int at = 0; at < points.Length; at += 3)
        {
            (points[at], points[at + 1]) = crop.ToPicture(points[at] / Size, points[at + 1] / Size);
            points[at + 2] *= crop.Side / Size;
        }

        return new FaceMesh(points, 1 / (1 + MathF.Exp(-_flag[0])));
    }

    /// <summary>Gives the square in which the network sees a face best: upright, in its middle, with room around it.</summary>
    public static SquareCrop CropAround(FaceMesh face)
    {
        ArgumentNullException.ThrowIfNull(face);
        float angle = MeshMeasures.Roll(face.Points) * (MathF.PI / 180);
        (float sin, float cos) = MathF.SinCos(angle);
        float least = float.MaxValue, most = float.MinValue, top = float.MaxValue, bottom = float.MinValue;
        for (int at = 0; at < 468 * 3; at += 3)
        {
            float across = (face.Points[at] * cos) + (face.Points[at + 1] * sin), down = (face.Points[at + 1] * cos) - (face.Points[at] * sin);
            (least, most) = (Math.Min(least, across), Math.Max(most, across));
            (top, bottom) = (Math.Min(top, down), Math.Max(bottom, down));
        }

        float x = (least + most) / 2, y = (top + bottom) / 2;
        return new SquareCrop((x * cos) - (y * sin), (x * sin) + (y * cos), Math.Max(most - least, bottom - top) * Margin, angle);
    }

    /// <inheritdoc/>
    public void Dispose() => _network.Dispose();
}
