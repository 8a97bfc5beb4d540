using AlinFunctions.GpuWorker.Inference;

namespace AlinFunctions.GpuWorker.Portrait;

/// <summary>Tells person from background in a square of a picture (MediaPipe's selfie multiclass model). Not safe for two callers at once: it owns its buffers.</summary>
public sealed class PersonMatter : IDisposable
{
    /// <summary>Width and height of what the network sees and answers.</summary>
    public const int Size = 256;

    /// <summary>Background, hair, body skin, face skin, clothes, other.</summary>
    private const int Classes = 6, Background = 0, Skin = 3;

    private readonly Network _network;
    private readonly float[] _input = new float[Size * Size * 3];
    private readonly float[] _logits = new float[Size * Size * Classes];

    /// <summary>Opens the network.</summary>
    /// <param name="factory">Opens networks.</param>
    /// <param name="path">MediaPipe's selfie_multiclass_256x256 as ONNX.</param>
    public PersonMatter(SessionFactory factory, string path)
    {
        ArgumentNullException.ThrowIfNull(factory);
        _network = factory.Open(path, [TensorSignature.Float("input_29", 1, Size, Size, 3)], [TensorSignature.Float("Identity", 1, Size, Size, Classes)]);
    }

    /// <summary>Gives the probability, 0 to 1, that each of the square's 256 x 256 cells is part of a person.</summary>
    public float[] Matte(Photo photo, SquareCrop crop, CancellationToken cancellation) => Array.ConvertAll(See(photo, crop, Background, cancellation), behind => 1 - behind);

    /// <summary>Gives the probability that each cell is the skin of a face.</summary>
    public float[] FaceSkin(Photo photo, SquareCrop crop, CancellationToken cancellation) => See(photo, crop, Skin, cancellation);

    /// <inheritdoc/>
    public void Dispose() => _network.Dispose();

    private float[] See(Photo photo, SquareCrop crop, int wanted, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(photo);
        ArgumentNullException.ThrowIfNull(crop);
        photo.Sample(crop, Size, _input, TensorRange.Signed, extend: true);
        using (RunScope run = _network.Begin(cancellation))
        {
            run.Execute([run.Tensor(_input, 1, Size, Size, 3)], [run.Tensor(_logits, 1, Size, Size, Classes)]);
        }

        float[] seen = new float[Size * Size];
        for (int at = 0; at < seen.Length; at++)
        {
            ReadOnlySpan<float> own = _logits.AsSpan(at * Classes, Classes);
            float largest = own[0];
            foreach (float logit in own)
            {
                largest = MathF.Max(largest, logit);
            }

            float sum = 0;
            foreach (float logit in own)
            {
                sum += MathF.Exp(logit - largest);
            }

            seen[at] = MathF.Exp(own[wanted] - largest) / sum;
        }

        return seen;
    }
}
