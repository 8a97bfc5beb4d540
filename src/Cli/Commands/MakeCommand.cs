using System.CommandLine;
using AlinFunctions.Cli.Jobs;
using AlinFunctions.Pipeline.Jobs;

namespace AlinFunctions.Cli.Commands;

/// <summary>Makes one video from a script and a portrait, the way any user of the store would: by dropping them.</summary>
internal static class MakeCommand
{
    private static readonly Argument<FileInfo> Script = new("script") { Description = Words.Say("The script, UTF-8 text.", "脚本，UTF-8 文本。") };
    private static readonly Argument<FileInfo> Portrait = new("portrait") { Description = Words.Say("The portrait, PNG or JPEG.", "肖像，PNG 或 JPEG。") };
    private static readonly Option<FileInfo> Output = new("--output", "-o")
    {
        Description = Words.Say("Where the video goes.", "视频的保存位置。"),
        DefaultValueFactory = _ => new FileInfo("out.mp4"),
    };

    private static readonly Option<string?> Lang = new("--lang") { Description = Words.Say("The script's language, en or zh.", "脚本语言，en 或 zh。") };
    private static readonly Option<string?> Voice = new("--voice") { Description = Words.Say("The voice, such as af_heart or zf_xiaoxiao.", "音色，例如 af_heart 或 zf_xiaoxiao。") };
    private static readonly Option<double?> Speed = new("--speed") { Description = Words.Say("How fast it speaks, 0.5 to 2.", "语速，0.5 到 2。") };
    private static readonly Option<int?> Size = new("--size") { Description = Words.Say("The video's shorter side in pixels, 160 to 1080.", "视频短边像素数，160 到 1080。") };
    private static readonly Option<int?> Face = new("--face") { Description = Words.Say("Which face speaks, from 1, left to right.", "第几张人脸说话，从左到右，从 1 开始。") };
    private static readonly Option<long?> Seed = new("--seed") { Description = Words.Say("The seed of blinks, gaze and head motion.", "眨眼、视线和头部运动的随机种子。") };
    private static readonly Option<bool> Json = new("--json") { Description = Words.Say("Write the job's record to standard output.", "把任务记录写到标准输出。") };

    /// <summary>Makes the command.</summary>
    public static Command Make()
    {
        Option<string> store = StackOptions.Store();
        Option<Uri> api = StackOptions.Api();
        var command = new Command("make", Words.Say("Make a video from a script and a portrait.", "用脚本和肖像制作视频。"))
        {
            Script, Portrait, Output, Lang, Voice, Speed, Size, Face, Seed, Json, store, api,
        };
        command.SetAction((line, cancellation) => Run(line, line.GetRequiredValue(store), line.GetRequiredValue(api), cancellation));
        return command;
    }

    private static async Task<int> Run(ParseResult line, string store, Uri api, CancellationToken cancellation)
    {
        FileInfo script = line.GetRequiredValue(Script);
        FileInfo portrait = line.GetRequiredValue(Portrait);
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
        if (line.GetValue(Json))
        {
            await line.InvocationConfiguration.Output.WriteLineAsync(RecordText.Of(record));
        }

        return await new JobEnding(store, progress).Tell(record, line.GetRequiredValue(Output), cancellation);
    }

    private static Dictionary<string, object> OptionsOf(ParseResult line)
    {
        var said = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["lang"] = line.GetValue(Lang),
            ["voice"] = line.GetValue(Voice),
            ["speed"] = line.GetValue(Speed),
            ["size"] = line.GetValue(Size),
            ["face"] = line.GetValue(Face),
            ["seed"] = line.GetValue(Seed),
        };
        return said.Where(option => option.Value is not null).ToDictionary(option => option.Key, option => option.Value!, StringComparer.Ordinal);
    }
}
