using AlinFunctions.GpuWorker.Inference;
using Microsoft.ML.OnnxRuntime;

namespace AlinFunctions.GpuWorker.Portrait;

/// <summary>
/// Finds faces in one square of a picture: BlazeFace (Bazarevsky et al., "BlazeFace: Sub-millisecond Neural Face Detection on Mobile GPUs",
/// 2019) in the full-range form of MediaPipe, which sees faces from about a twelfth of the square to nearly all of it. Not safe for two callers at once: it owns its buffers.
/// </summary>
public sealed class FaceDetector : IDisposable
{
    private const int Size = 192;

    /// <summary>One anchor in every cell of 4 pixels; its size is one, so offsets and sizes are in input pixels.</summary>
    private const int Cells = Size / 4;
    private const int Anchors = Cells * Cells;
    private const int Numbers = 16;

    /// <summary>MediaPipe's least score of a face.</summary>
    private const float LeastScore = .5f;

    private readonly Network _network;
    private readonly float[] _input = new float[Size * Size * 3];
    private readonly float[] _boxes = new float[Anchors * Numbers];
    private readonly float[] _scores = new float[Anchors];

    /// <summary>Opens the detector.</summary>
    /// <param name="factory">Opens networks.</param>
    /// <param name="path">MediaPipe's face_detection_full_range as ONNX.</param>
    public FaceDetector(SessionFactory factory, string path)
    {
        ArgumentNullException.ThrowIfNull(factory);
        _network = factory.Open(
            path,
            [TensorSignature.Float("input", 1, Size, Size, 3)],
            [TensorSignature.Float("reshaped_regressor_face_4", 1, Anchors, Numbers), TensorSignature.Float("reshaped_classifier_face_4", 1, Anchors, 1)]);
    }

    /// <summary>Finds the faces in a square of the picture, the surest first; one face is found by several anchors, so overlapping ones are merged.</summary>
    public IReadOnlyList<FaceDetection> Find(Photo photo, SquareCrop crop, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(photo);
        ArgumentNullException.ThrowIfNull(crop);
        photo.Sample(crop, Size, _input, TensorRange.Signed, extend: false);
        using (RunScope run = _network.Begin(cancellation))
        {
            OrtValue[] outputs = [run.Tensor(_boxes, 1, Anchors, Numbers), run.Tensor(_scores, 1, Anchors, 1)];
            run.Execute([run.Tensor(_input, 1, Size, Size, 3)], outputs);
        }

        List<FaceDetection> found = [];
        for (int anchor = 0; anchor < Anchors; anchor++)
        {
            float score = 1 / (1 + MathF.Exp(-Math.Clamp(_scores[anchor], -100, 100)));
            if (score >= LeastScore)
            {
                found.Add(Decode(anchor, score, crop));
            }
        }

        return FaceMerge.Merge(found);
    }

    /// <inheritdoc/>
    public void Dispose() => _network.Dispose();

    private FaceDetection Decode(int anchor, float score, SquareCrop crop)
    {
        ReadOnlySpan<float> numbers = _boxes.AsSpan(anchor * Numbers, Numbers);
        float anchorX = ((anchor % Cells) + .5f) / Cells, anchorY = ((anchor / Cells) + .5f) / Cells;
        float[] points = new float[(Numbers - 4) / 2 * 2];
        for (int at = 0; at < points.Length; at += 2)
        {
            (points[at], points[at + 1]) = crop.ToPicture((numbers[4 + at] / Size) + anchorX, (numbers[5 + at] / Size) + anchorY);
        }

        (float x, float y) = crop.ToPicture((numbers[0] / Size) + anchorX, (numbers[1] / Size) + anchorY);
        float width = numbers[2] / Size * crop.Side, height = numbers[3] / Size * crop.Side;
        return new FaceDetection(x - (width / 2), y - (height / 2), width, height, score, points);
    }
}
