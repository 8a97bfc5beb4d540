using System.Text;

namespace AlinFunctions.Pipeline.Hearing;

/// <summary>How every phoneme of Kokoro's alphabet sounds, whoever says it; silence is the blank.</summary>
/// <remarks>It was taught by the product's own voices, whose phoneme times are exact: <c>tests/Benchmarks</c>, <c>sounds-teach</c>.</remarks>
public sealed class SoundTable
{
    /// <summary>Models of one phoneme: its first and its second half.</summary>
    public const int Halves = 2;

    /// <summary>The symbol of silence.</summary>
    public const char Silence = ' ';

    private static readonly Lazy<SoundTable> Shipped = new(ReadShipped);

    private readonly SoundModel[] _models;
    private readonly Dictionary<char, int> _places;

    /// <summary>Initializes a table.</summary>
    /// <param name="symbols">The phonemes, silence among them.</param>
    /// <param name="models">Two models for each.</param>
    public SoundTable(string symbols, IReadOnlyList<SoundModel> models)
    {
        ArgumentNullException.ThrowIfNull(symbols);
        ArgumentNullException.ThrowIfNull(models);
        ArgumentOutOfRangeException.ThrowIfNotEqual(models.Count, symbols.Length * Halves, nameof(models));
        Symbols = symbols;
        _models = [.. models];
        _places = symbols.Select((symbol, place) => (symbol, place)).ToDictionary(pair => pair.symbol, pair => pair.place);
    }

    /// <summary>Gets the table that ships with the product.</summary>
    public static SoundTable Default => Shipped.Value;

    /// <summary>Gets the phonemes in order.</summary>
    public string Symbols { get; }

    /// <summary>Gets two models a phoneme, in the order of <see cref="Symbols"/>.</summary>
    public IReadOnlyList<SoundModel> Models => _models;

    /// <summary>The place of a phoneme; of the most neutral vowel for one that nobody taught.</summary>
    public int Place(char symbol) => _places.TryGetValue(symbol, out int place) ? place : _places.GetValueOrDefault('ə');

    /// <summary>Scores a frame against every model.</summary>
    public void Score(ReadOnlySpan<float> features, Span<float> scores)
    {
        for (int model = 0; model < _models.Length; model++)
        {
            scores[model] = _models[model].Score(features);
        }
    }

    /// <summary>Reads a table.</summary>
    public static SoundTable Read(Stream stream)
    {
        using var reader = new BinaryReader(stream, Encoding.UTF8, leaveOpen: true);
        string symbols = reader.ReadString();
        var models = new List<SoundModel>();
        for (int i = 0; i < symbols.Length * Halves; i++)
        {
            int components = reader.ReadByte();
            float frames = (float)reader.ReadHalf();
            float[] weights = Halfs(components), means = Halfs(components * SoundFrames.Size), variances = Halfs(components * SoundFrames.Size);
            models.Add(new SoundModel(weights, means, variances, frames));
        }

        return new SoundTable(symbols, models);

        float[] Halfs(int count) => [.. Enumerable.Range(0, count).Select(_ => (float)reader.ReadHalf())];
    }

    /// <summary>Writes the table: half precision is more than a mean of a few hundred frames is worth.</summary>
    public void Write(Stream stream)
    {
        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        writer.Write(Symbols);
        foreach (SoundModel model in _models)
        {
            writer.Write((byte)model.Weights.Count);
            foreach (float value in model.Weights.Prepend(model.Frames).Concat(model.Means).Concat(model.Variances))
            {
                writer.Write((Half)value);
            }
        }
    }

    private static SoundTable ReadShipped()
    {
        using Stream stream = typeof(SoundTable).Assembly.GetManifestResourceStream("AlinFunctions.Pipeline.Hearing.sounds.bin")
            ?? throw new InvalidOperationException("The table of sounds is no part of this build.");
        return Read(stream);
    }
}
