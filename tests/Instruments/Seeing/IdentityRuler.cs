using AlinFunctions.GpuWorker.Inference;
using AlinFunctions.GpuWorker.Portrait;
using AlinFunctions.Models;
using AlinFunctions.Models.Store;
using Microsoft.Extensions.Options;

namespace AlinFunctions.Instruments.Seeing;

/// <summary>Measures how much a face looks like another: the cosine between two embeddings of a recognition network.</summary>
public sealed class IdentityRuler : IDisposable
{
    private const int Size = 112;
    private const int Numbers = 512;

    private readonly Network _network;
    private readonly float[] _picture = new float[Size * Size * 3];
    private readonly float[] _input = new float[Size * Size * 3];

    private IdentityRuler(Network network) => _network = network;

    /// <summary>Opens the recogniser out of a store.</summary>
    public static async Task<IdentityRuler> Open(ModelStore store, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(store);
        SessionFactory factory = new(Options.Create(new InferenceOptions()));
        return new IdentityRuler(factory.Open(
            await store.Get(ModelId.FaceIdentity, cancellation),
            [TensorSignature.Float("input", 1, 3, Size, Size)],
            [TensorSignature.Float("output", 1, Numbers)]));
    }

    /// <summary>Embeds a face: 512 numbers of length 1.</summary>
    public float[] Embed(Photo photo, FaceMesh face, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(photo);
        photo.Sample(FivePoints.Crop(face), Size, _picture, new TensorRange(127, 128), extend: true);
        for (int at = 0; at < _picture.Length; at++)
        {
            _input[(at % 3 * Size * Size) + (at / 3)] = _picture[at];
        }

        float[] output = new float[Numbers];
        using (RunScope run = _network.Begin(cancellation))
        {
            run.Execute([run.Tensor(_input, 1, 3, Size, Size)], [run.Tensor(output, 1, Numbers)]);
        }

        float length = MathF.Sqrt(output.Sum(number => number * number));
        return Array.ConvertAll(output, number => number / length);
    }

    /// <summary>The likeness of two embeddings: 1 for the same picture, near 0 for two people.</summary>
    public static float Likeness(float[] one, float[] other) => one.Zip(other, (a, b) => a * b).Sum();

    /// <summary>The likeness to the portrait of every n-th frame of a file, on meshes that were laid before.</summary>
    public async Task<float[]> Likenesses(float[] portrait, string video, IReadOnlyList<FaceMesh> meshes, int every = 1, CancellationToken cancellation = default)
    {
        List<float> likenesses = [];
        int number = 0;
        await foreach (Photo frame in VideoFrames.Read(video, cancellation))
        {
            if (number % every == 0)
            {
                likenesses.Add(Likeness(portrait, Embed(frame, meshes[number], cancellation)));
            }

            number++;
        }

        return [.. likenesses];
    }

    public void Dispose() => _network.Dispose();
}
