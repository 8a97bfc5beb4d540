using System.CommandLine;
using AlinFunctions.Cli.Jobs;
using AlinFunctions.Pipeline.Jobs;

namespace AlinFunctions.Cli.Commands;

/// <summary>Makes one video from a script and a portrait, or its first seconds, the way any user of the store would: by dropping them.</summary>
internal sealed class MakeCommand(bool preview)
{
    private readonly Argument<FileInfo[]> _files = new("files")
    {
        HelpName = "[script] portrait",
        Description = Words.Say("The script, UTF-8 text, and the portrait, PNG or JPEG. The script may be left out with --audio.", "脚本（UTF-8 文本）和肖像（PNG 或 JPEG）。使用 --audio 时可省略脚本。"),
        Arity = new ArgumentArity(1, 2),
    };

    private readonly Option<FileInfo?> _audio = new("--audio")
    {
        Description = Words.Say("Your own recording to be spoken: WAV, MP3, M4A, AAC, FLAC, Ogg or Opus.", "用自己的录音说话：WAV、MP3、M4A、AAC、FLAC、Ogg 或 Opus。"),
    };

    private readonly Option<string?> _captions = new("--captions")
    {
        Description = Words.Say("Captions of a recording: script, or hear to have them written down by listening.", "录音的字幕来源：script（脚本），或 hear（通过听写生成）。"),
    };

    private readonly Option<FileInfo> _output = new("--output", "-o")
    {
        Description = Words.Say("Where the video goes.", "视频的保存位置。"),
        DefaultValueFactory = _ => new FileInfo("out.mp4"),
    };

    private readonly SpeechSettings _speech = new();
    private readonly Option<int?> _size = new("--size") { Description = Words.Say("The video's shorter side in pixels, 160 to 1080.", "视频短边像素数，160 到 1080。") };
    private readonly Option<int?> _face = new("--face") { Description = Words.Say("Which face speaks, from 1, left to right.", "第几张人脸说话，从左到右，从 1 开始。") };
    private readonly Option<long?> _seed = new("--seed") { Description = Words.Say("The seed of blinks, gaze and head motion.", "眨眼、视线和头部运动的随机种子。") };
    private readonly Option<string?> _consent = new("--consent") { Description = Words.Say("The consent of who is shown, by its id.", "被展示者的授权编号。") };
    private readonly PictureSettings _picture = new();
    private readonly FaceSettings _motion = new();
    private readonly DeliverySettings _delivery = new();
    private readonly FrameSettings _frame = new();
    private readonly Option<bool> _json = new("--json") { Description = Words.Say("Write the job's record to standard output.", "把任务记录写到标准输出。") };

    /// <summary>Makes the command.</summary>
    public static Command Make() => new MakeCommand(preview: false).Describe("make", Words.Say("Make a video from a script and a portrait.", "用脚本和肖像制作视频。"));

    /// <summary>Makes the command for a quick look.</summary>
    public static Command Preview() =>
        new MakeCommand(preview: true).Describe("preview", Words.Say("Make the first two seconds of a video, small and quickly.", "快速生成视频开头两秒的小尺寸预览。"));

    private Command Describe(string name, string description)
    {
        Option<string> store = StackOptions.Store();
        Option<Uri> api = StackOptions.Api();
        Option<FileInfo?> keyFile = StackOptions.KeyFile();
        var command = new Command(name, description)
        {
            _files, _audio, _captions, _output, _size, _face, _seed, _consent, _json, store, api, keyFile,
        };
        _speech.AddTo(command);
        _picture.AddTo(command);
        _motion.AddTo(command);
        _delivery.AddTo(command);
        _frame.AddTo(command);
        command.Validators.Add(line =>
        {
            if (line.GetResult(_files) is { Tokens.Count: 1 } && line.GetResult(_audio) is null)
            {
                line.AddError(Words.Say("A script and a portrait are needed; the script may be left out with --audio.", "需要脚本和肖像；使用 --audio 时可省略脚本。"));
            }
        });
        command.SetAction(async (line, cancellation) =>
        {
            using HttpClient client = HttpClients.For(line.GetRequiredValue(api), line.GetValue(keyFile));
            return await Run(line, line.GetRequiredValue(store), client, cancellation);
        });
        return command;
    }

    private async Task<int> Run(ParseResult line, string store, HttpClient api, CancellationToken cancellation)
    {
        FileInfo[] files = line.GetRequiredValue(_files);
        FileInfo? script = files.Length == 2 ? files[0] : null;
        FileInfo portrait = files[^1];
        FileInfo? audio = line.GetValue(_audio);
        TextWriter progress = line.InvocationConfiguration.Error;
        Dictionary<string, FileInfo> media = _frame.Files(line);
        if (_picture.BackgroundFile(line) is { } background)
        {
            media["background"] = background;
        }

        foreach (FileInfo? file in new[] { script, portrait, audio, _speech.Lexicon(line) }.Concat(media.Values))
        {
            if (file is { Exists: false })
            {
                await progress.WriteLineAsync(Words.Say($"There is no file {file}.", $"没有文件 {file}。"));
                return ExitCode.Input;
            }
        }

        var watcher = new JobWatcher(store, api, progress);
        JobId job = await new DropClient(store).Drop(script, portrait, audio, _speech.Lexicon(line), media, preview ? FrozenDrop.PreviewName : FrozenDrop.OptionsName, OptionsOf(line), cancellation);
        JobRecord record = await watcher.Watch(job, cancellation);
        if (line.GetValue(_json))
        {
            await line.InvocationConfiguration.Output.WriteLineAsync(RecordText.Of(record));
        }

        return await new JobEnding(store, progress).Tell(record, line.GetRequiredValue(_output), cancellation);
    }

    private Dictionary<string, object> OptionsOf(ParseResult line)
    {
        Dictionary<string, object?> said = _speech.Of(line);
        said["captions"] = line.GetValue(_captions);
        said["size"] = line.GetValue(_size);
        said["face"] = line.GetValue(_face);
        said["seed"] = line.GetValue(_seed);
        said["consent"] = line.GetValue(_consent);
        foreach ((string name, object? value) in _picture.Of(line).Concat(_motion.Of(line)).Concat(_delivery.Of(line)).Concat(_frame.Of(line)))
        {
            said[name] = value;
        }

        return said.Where(option => option.Value is not null).ToDictionary(option => option.Key, option => option.Value!, StringComparer.Ordinal);
    }
}
