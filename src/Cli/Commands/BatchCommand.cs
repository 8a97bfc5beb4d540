using System.CommandLine;
using AlinFunctions.Cli.Jobs;
using AlinFunctions.Pipeline.Batches;
using AlinFunctions.Pipeline.Jobs;

namespace AlinFunctions.Cli.Commands;

/// <summary>Makes a video of every row of a table, the way any user of the store would: by dropping it.</summary>
internal sealed class BatchCommand
{
    private readonly Argument<FileInfo> _rows = new("rows")
    {
        Description = Words.Say("The rows: batch.csv with a header, or a JSON list. Files that they name lie beside it.", "数据行：带表头的 batch.csv 或 JSON 数组。其中提到的文件放在同一文件夹。"),
    };

    private readonly Option<FileInfo?> _portrait = new("--portrait") { Description = Words.Say("The portrait of rows that name none.", "未指定肖像的行所用的肖像。") };
    private readonly Option<FileInfo?> _options = new("--options") { Description = Words.Say("A job.json with options for all rows.", "适用于所有行的 job.json。") };
    private readonly Option<DirectoryInfo> _output = new("--output", "-o")
    {
        Description = Words.Say("The folder for the report and the videos.", "保存报告和视频的文件夹。"),
        DefaultValueFactory = _ => new DirectoryInfo("out-batch"),
    };

    /// <summary>Makes the command.</summary>
    public static Command Make() => new BatchCommand().Describe();

    private Command Describe()
    {
        Option<string> store = StackOptions.Store();
        var command = new Command("batch", Words.Say("Make a video of every row of a table.", "为表格的每一行制作一个视频。")) { _rows, _portrait, _options, _output, store };
        command.SetAction((line, cancellation) => Run(line, line.GetRequiredValue(store), cancellation));
        return command;
    }

    private async Task<int> Run(ParseResult line, string store, CancellationToken cancellation)
    {
        TextWriter progress = line.InvocationConfiguration.Error;
        FileInfo rows = line.GetRequiredValue(_rows);
        foreach (FileInfo? file in new[] { rows, line.GetValue(_portrait), line.GetValue(_options) })
        {
            if (file is { Exists: false })
            {
                await progress.WriteLineAsync(Words.Say($"There is no file {file}.", $"没有文件 {file}。"));
                return ExitCode.Input;
            }
        }

        try
        {
            BatchId batch = await new BatchClient(store).Drop(rows, line.GetValue(_portrait), line.GetValue(_options), cancellation);
            BatchRecord record = await new BatchWatcher(store, progress).Watch(batch, cancellation);
            return await new BatchEnding(store, progress).Tell(record, line.GetRequiredValue(_output), cancellation);
        }
        catch (InvalidDropException refused)
        {
            await progress.WriteLineAsync(Words.Say(refused.Sentence));
            return ExitCode.Input;
        }
    }
}
