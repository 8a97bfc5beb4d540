using System.Text;
using System.Text.Json;

namespace AlinFunctions.GpuWorker.Hearing;

/// <summary>Whisper's tokens: which text each stands for, and which are never to be chosen.</summary>
internal sealed class WhisperTokens
{
    private readonly Dictionary<int, string> _pieces = [];
    private readonly Dictionary<char, byte> _bytes = ByteLetters();

    private WhisperTokens()
    {
    }

    public int Start { get; private init; }

    public int End { get; private init; }

    public int Transcribe { get; private init; }

    public int NoTimestamps { get; private init; }

    /// <summary>Gets the tokens of the languages, by code.</summary>
    public required IReadOnlyDictionary<string, int> Languages { get; init; }

    public required IReadOnlyList<int> Suppressed { get; init; }

    public required IReadOnlyList<int> SuppressedAtBegin { get; init; }

    public static WhisperTokens Read(string tokenizerPath, string generationPath)
    {
        using JsonDocument generation = JsonDocument.Parse(File.ReadAllBytes(generationPath));
        using JsonDocument tokenizer = JsonDocument.Parse(File.ReadAllBytes(tokenizerPath));
        JsonElement rules = generation.RootElement;
        var tokens = new WhisperTokens
        {
            Start = rules.GetProperty("decoder_start_token_id").GetInt32(),
            End = rules.GetProperty("eos_token_id").GetInt32(),
            Transcribe = rules.GetProperty("task_to_id").GetProperty("transcribe").GetInt32(),
            NoTimestamps = rules.GetProperty("no_timestamps_token_id").GetInt32(),
            Languages = rules.GetProperty("lang_to_id").EnumerateObject().ToDictionary(item => item.Name.Trim('<', '|', '>'), item => item.Value.GetInt32(), StringComparer.Ordinal),
            Suppressed = [.. rules.GetProperty("suppress_tokens").EnumerateArray().Select(item => item.GetInt32())],
            SuppressedAtBegin = [.. rules.GetProperty("begin_suppress_tokens").EnumerateArray().Select(item => item.GetInt32())],
        };
        foreach (JsonProperty entry in tokenizer.RootElement.GetProperty("model").GetProperty("vocab").EnumerateObject())
        {
            tokens._pieces[entry.Value.GetInt32()] = entry.Name;
        }

        return tokens;
    }

    /// <summary>Gives the text of tokens; special ones have none.</summary>
    public string Text(IEnumerable<int> tokens)
    {
        byte[] bytes = [.. tokens.Where(token => token < End).SelectMany(token => _pieces[token]).Select(letter => _bytes[letter])];
        return Encoding.UTF8.GetString(bytes).Trim();
    }

    // Byte-level BPE (GPT-2) writes a byte that prints as itself, and the others as letters from U+0100 on.
    private static Dictionary<char, byte> ByteLetters()
    {
        var letters = new Dictionary<char, byte>();
        int next = 0x100;
        for (int value = 0; value < 256; value++)
        {
            bool prints = value is (>= '!' and <= '~') or (>= 0xA1 and <= 0xAC) or (>= 0xAE and <= 0xFF);
            letters[(char)(prints ? value : next++)] = (byte)value;
        }

        return letters;
    }
}
