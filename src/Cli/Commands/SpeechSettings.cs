using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace AlinFunctions.Cli.Commands;

/// <summary>What can be said about a voice on the command line; the same names are the fields of the job's options.</summary>
internal sealed class SpeechSettings
{
    private readonly Option<string?> _lang = new("--lang") { Description = Words.Say("The script's language, en or zh.", "脚本语言，en 或 zh。") };
    private readonly Option<string?> _voice = new("--voice")
    {
        Description = Words.Say("The voice, such as af_heart or zf_xiaoxiao, or a mix: af_heart:0.7+af_bella:0.3.", "音色，例如 af_heart 或 zf_xiaoxiao，或混合：af_heart:0.7+af_bella:0.3。"),
    };

    private readonly Option<double?> _speed = new("--speed") { Description = Words.Say("How fast it speaks, 0.5 to 2.", "语速，0.5 到 2。"), CustomParser = Factor };
    private readonly Option<string?> _style = new("--style")
    {
        Description = Words.Say("The style: neutral, happy, sad, angry, calm, excited, serious, whisper.", "风格：neutral、happy、sad、angry、calm、excited、serious、whisper。"),
    };

    private readonly Option<double?> _styleDegree = new("--style-degree") { Description = Words.Say("How strong the style is, 0 to 2.", "风格强度，0 到 2。"), CustomParser = Factor };
    private readonly Option<double?> _pitch = new("--pitch") { Description = Words.Say("Moves the pitch, -12 to 12 semitones.", "音高偏移，-12 到 12 个半音。"), CustomParser = Factor };
    private readonly Option<string?> _vocoder = new("--vocoder")
    {
        Description = Words.Say("The vocoder: istftnet24, hifigan22, lpcnet16, lpcnet8, hd48.", "声码器：istftnet24、hifigan22、lpcnet16、lpcnet8、hd48。"),
    };

    private readonly Option<FileInfo?> _lexicon = new("--lexicon") { Description = Words.Say("Pronunciations of your own, a CSV of word,said.", "自定义发音，CSV 格式：词,读法。") };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        foreach (Option option in new Option[] { _lang, _voice, _speed, _style, _styleDegree, _pitch, _vocoder, _lexicon })
        {
            command.Add(option);
        }
    }

    /// <summary>Gives the file of the user's own pronunciations.</summary>
    public FileInfo? Lexicon(ParseResult line) => line.GetValue(_lexicon);

    /// <summary>Gives what a line says, by the names of the job's options.</summary>
    public Dictionary<string, object?> Of(ParseResult line) => new(StringComparer.Ordinal)
    {
        ["lang"] = line.GetValue(_lang),
        ["voice"] = line.GetValue(_voice),
        ["speed"] = line.GetValue(_speed),
        ["style"] = line.GetValue(_style),
        ["style_degree"] = line.GetValue(_styleDegree),
        ["pitch"] = line.GetValue(_pitch),
        ["vocoder"] = line.GetValue(_vocoder),
    };

    /// <summary>Reads a number: a point is a point in every country.</summary>
    public static double? Factor(ArgumentResult said)
    {
        if (double.TryParse(said.Tokens[0].Value, NumberStyles.Float, CultureInfo.InvariantCulture, out double factor))
        {
            return factor;
        }

        said.AddError(Words.Say($"'{said.Tokens[0].Value}' is no number.", $"“{said.Tokens[0].Value}”不是数字。"));
        return null;
    }
}
