using System.Text.Json;

namespace AlinFunctions.Pipeline.Speech;

/// <summary>Guesses how an unknown English word is said: the encoder and decoder of g2p_en (Park and Kim, 2019), gated recurrent units of 256 cells.</summary>
public sealed class GraphemeModel
{
    private const int Cells = 256;

    private const int StartToken = 2, EndToken = 3;

    /// <summary>The decoder of g2p_en stops after this many phonemes at the latest.</summary>
    private const int MostPhonemes = 20;

    private readonly string[] _graphemes;
    private readonly string[] _phonemes;
    private readonly GatedCell _encoder;
    private readonly GatedCell _decoder;
    private readonly float[] _outputWeights;
    private readonly float[] _outputBias;

    private GraphemeModel(JsonElement root)
    {
        _graphemes = [.. root.GetProperty("graphemes").EnumerateArray().Select(item => item.GetString()!)];
        _phonemes = [.. root.GetProperty("phonemes").EnumerateArray().Select(item => item.GetString()!)];
        _encoder = Cell(root, "enc", _graphemes.Length);
        _decoder = Cell(root, "dec", _phonemes.Length);
        _outputWeights = Tensor(root, "fc_w", _phonemes.Length * Cells);
        _outputBias = Tensor(root, "fc_b", _phonemes.Length);
    }

    /// <summary>Gets the longest word that the model says well, in letters.</summary>
    public static int MostLetters => 16;

    /// <summary>Reads the weights.</summary>
    public static GraphemeModel Load(Stream json)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        return new GraphemeModel(document.RootElement);
    }

    /// <summary>Gives the phonemes of a word of lower-case ASCII letters, in ARPAbet with stress digits.</summary>
    public IReadOnlyList<string> Predict(string word)
    {
        float[] state = new float[Cells];
        foreach (char letter in word)
        {
            int index = Array.IndexOf(_graphemes, letter.ToString());
            _encoder.Step(index < 0 ? Array.IndexOf(_graphemes, "<unk>") : index, state);
        }

        _encoder.Step(Array.IndexOf(_graphemes, "</s>"), state);

        List<string> said = [];
        int token = StartToken;
        while (said.Count < MostPhonemes)
        {
            _decoder.Step(token, state);
            token = Best(state);
            if (token == EndToken)
            {
                break;
            }

            said.Add(_phonemes[token]);
        }

        return said;
    }

    private static GatedCell Cell(JsonElement root, string name, int symbols) => new(
        Cells,
        Tensor(root, name + "_emb", symbols * Cells),
        Tensor(root, name + "_w_ih", 3 * Cells * Cells),
        Tensor(root, name + "_w_hh", 3 * Cells * Cells),
        Tensor(root, name + "_b_ih", 3 * Cells),
        Tensor(root, name + "_b_hh", 3 * Cells));

    private static float[] Tensor(JsonElement root, string name, int length)
    {
        byte[] bytes = root.GetProperty(name).GetProperty("data").GetBytesFromBase64();
        return bytes.Length == length * sizeof(float)
            ? System.Runtime.InteropServices.MemoryMarshal.Cast<byte, float>(bytes).ToArray()
            : throw new InvalidDataException($"The grapheme model's {name} should have {length} numbers but has {bytes.Length / sizeof(float)}.");
    }

    private int Best(float[] state)
    {
        int best = 0;
        float highest = float.NegativeInfinity;
        for (int i = 0; i < _outputBias.Length; i++)
        {
            float score = _outputBias[i] + GatedCell.Dot(_outputWeights.AsSpan(i * Cells, Cells), state);
            (best, highest) = score > highest ? (i, score) : (best, highest);
        }

        return best;
    }
}
