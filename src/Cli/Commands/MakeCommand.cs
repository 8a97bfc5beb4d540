using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using AlinFunctions.Cli.Jobs;
using AlinFunctions.Pipeline.Jobs;

namespace AlinFunctions.Cli.Commands;

/// <summary>Makes one video from a script and a portrait, the way any user of the store would: by dropping them.</summary>
internal sealed class MakeCommand
{
    private readonly Argument<FileInfo> _script = new("script") { Description = Words.Say("The script, UTF-8 text.", "脚本，UTF-8 文本。") };
    private readonly Argument<FileInfo> _portrait = new("portrait") { Description = Words.Say("The portrait, PNG or JPEG.", "肖像，PNG 或 JPEG。") };
    private readonly Option<FileInfo> _output = new("--output", "-o")
    {
        Description = Words.Say("Where the video goes.", "视频的保存位置。"),
        DefaultValueFactory = _ => new FileInfo("out.mp4"),
    };

    private readonly Option<string?> _lang = new("--lang") { Description = Words.Say("The script's language, en or zh.", "脚本语言，en 或 zh。") };
    private readonly Option<string?> _voice = new("--voice") { Description = Words.Say("The voice, such as af_heart or zf_xiaoxiao.", "音色，例如 af_heart 或 zf_xiaoxiao。") };
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

    private readonly Option<int?> _size = new("--size") { Description = Words.Say("The video's shorter side in pixels, 160 to 1080.", "视频短边像素数，160 到 1080。") };
    private readonly Option<int?> _face = new("--face") { Description = Words.Say("Which face speaks, from 1, left to right.", "第几张人脸说话，从左到右，从 1 开始。") };
    private readonly Option<long?> _seed = new("--seed") { Description = Words.Say("The seed of blinks, gaze and head motion.", "眨眼、视线和头部运动的随机种子。") };
    private readonly Option<bool> _json = new("--json") { Description = Words.Say("Write the job's record to standard output.", "把任务记录写到标准输出。") };

    /// <summary>Makes the command.</summary>
    public static Command Make() => new MakeCommand().Describe();

    private Command Describe()
    {
        Option<string> store = StackOptions.Store();
        Option<Uri> api = StackOptions.Api();
        var command = new Command("make", Words.Say("Make a video from a script and a portrait.", "用脚本和肖像制作视频。"))
        {
            _script, _portrait, _output, _lang, _voice, _speed, _style, _styleDegree, _pitch, _vocoder, _size, _face, _seed, _json, store, api,
        };
        command.SetAction((line, cancellation) => Run(line, line.GetRequiredValue(store), line.GetRequiredValue(api), cancellation));
        return command;
    }

    private async Task<int> Run(ParseResult line, string store, Uri api, CancellationToken cancellation)
    {
        FileInfo script = line.GetRequiredValue(_script);
        FileInfo portrait = line.GetRequiredValue(_portrait);
        TextWriter progress = line.InvocationConfiguration.Error;
        foreach (FileInfo file in new[] { script, portrait })
        {
            if (!file.Exists)
            {
                await progress.WriteLineAsync(Words.Say($"There is no file {file}.", $"没有文件 {file}。"));
                return ExitCode.Input;
            }
        }

        using var watcher = new JobWatcher(store, api, progress);
        JobId job = await new DropClient(store).Drop(script, portrait, OptionsOf(line), cancellation);
        JobRecord record = await watcher.Watch(job, cancellation);
        if (line.GetValue(_json))
        {
            await line.InvocationConfiguration.Output.WriteLineAsync(RecordText.Of(record));
        }

        return await new JobEnding(store, progress).Tell(record, line.GetRequiredValue(_output), cancellation);
    }

    private Dictionary<string, object> OptionsOf(ParseResult line)
    {
        var said = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["lang"] = line.GetValue(_lang),
            ["voice"] = line.GetValue(_voice),
            ["speed"] = line.GetValue(_speed),
            ["style"] = line.GetValue(_style),
            ["style_degree"] = line.GetValue(_styleDegree),
            ["pitch"] = line.GetValue(_pitch),
            ["vocoder"] = line.GetValue(_vocoder),
            ["size"] = line.GetValue(_size),
            ["face"] = line.GetValue(_face),
            ["seed"] = line.GetValue(_seed),
        };
        return said.Where(option => option.Value is not null).ToDictionary(option => option.Key, option => option.Value!, StringComparer.Ordinal);
    }

    // A point is a point in every country.
    private static double? Factor(ArgumentResult said)
    {
        if (double.TryParse(said.Tokens[0].Value, NumberStyles.Float, CultureInfo.InvariantCulture, out double factor))
        {
            return factor;
        }

        said.AddError(Words.Say($"'{said.Tokens[0].Value}' is no number.", $"“{said.Tokens[0].Value}”不是数字。"));
        return null;
    }
}
