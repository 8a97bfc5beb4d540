using System.CommandLine;
using AlinFunctions.Cli.Jobs;
using AlinFunctions.Pipeline.Jobs;

namespace AlinFunctions.Cli.Commands;

/// <summary>Speaks a text without a face, the way any user of the store would: by dropping it.</summary>
internal sealed class SayCommand
{
    private readonly Argument<string> _text = new("text") { Description = Words.Say("What is said; mark-up may direct it.", "要朗读的文本，可以用标记控制。") };
    private readonly Option<FileInfo> _output = new("--output", "-o")
    {
        Description = Words.Say("Where the WAV goes.", "WAV 文件的保存位置。"),
        DefaultValueFactory = _ => new FileInfo("out.wav"),
    };

    private readonly Option<bool> _json = new("--json") { Description = Words.Say("Write the job's record to standard output.", "把任务记录写到标准输出。") };
    private readonly SpeechSettings _speech = new();
    private readonly DeliverySettings _delivery = new();

    /// <summary>Makes the command.</summary>
    public static Command Make() => new SayCommand().Describe();

    private Command Describe()
    {
        Option<string> store = StackOptions.Store();
        Option<Uri> api = StackOptions.Api();
        Option<FileInfo?> keyFile = StackOptions.KeyFile();
        var command = new Command("say", Words.Say("Speak a text without a face.", "只朗读文本，不生成视频。")) { _text, _output, _json, store, api, keyFile };
        _speech.AddTo(command);
        _delivery.AddTo(command);
        command.SetAction(async (line, cancellation) =>
        {
            using HttpClient client = HttpClients.For(line.GetRequiredValue(api), line.GetValue(keyFile));
            return await Run(line, line.GetRequiredValue(store), client, cancellation);
        });
        return command;
    }

    private async Task<int> Run(ParseResult line, string store, HttpClient api, CancellationToken cancellation)
    {
        TextWriter progress = line.InvocationConfiguration.Error;
        FileInfo? lexicon = _speech.Lexicon(line);
        if (lexicon is { Exists: false })
        {
            await progress.WriteLineAsync(Words.Say($"There is no file {lexicon}.", $"没有文件 {lexicon}。"));
            return ExitCode.Input;
        }

        var options = _speech.Of(line).Concat(_delivery.Of(line)).Where(option => option.Value is not null).ToDictionary(option => option.Key, option => option.Value!, StringComparer.Ordinal);
        var watcher = new JobWatcher(store, api, progress);
        JobId job = await new DropClient(store).Drop(line.GetRequiredValue(_text), lexicon, options, cancellation);
        JobRecord record = await watcher.Watch(job, cancellation);
        if (line.GetValue(_json))
        {
            await line.InvocationConfiguration.Output.WriteLineAsync(RecordText.Of(record));
        }

        return await new JobEnding(store, progress).Tell(record, line.GetRequiredValue(_output), cancellation);
    }
}
