using AlinFunctions.Pipeline.Batches;
using AlinFunctions.Pipeline.Delivery;
using AlinFunctions.Pipeline.Jobs;
using AlinFunctions.Pipeline.Messages;

namespace AlinFunctions.Cli.Tests.Commands;

public sealed class BatchCommandTests : IDisposable
{
    private static readonly JobId First = JobId.Parse("0123456789abcdef0123", null);

    private static readonly Sentence NoVoice = new("Row 2: there is no voice 'nobody'.", "第 2 行：没有音色“nobody”。");

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("batch-");

    private string Output => Path.Combine(_folder.FullName, "made");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("en-US", "Row 2: there is no voice 'nobody'.", "1 of 2 rows are in")]
    [InlineData("zh-CN", "第 2 行：没有音色“nobody”。", "2 行中有 1 行已保存到")]
    public async Task What_rows_made_is_fetched_with_the_report_and_a_row_that_was_refused_says_why(string culture, string refusal, string ending)
    {
        await using BatchProduct product = await BatchProduct.Open(OneOfTwo);

        Said said = await Said.In(culture, Line(product));

        said.Code.ShouldBe(ExitCode.Input, said.Error);
        said.Error.ShouldContain(refusal);
        said.Error.ShouldContain(ending);
        (await File.ReadAllTextAsync(Path.Combine(Output, "0001.mp4"), TestContext.Current.CancellationToken)).ShouldBe("a film");
        (await File.ReadAllTextAsync(Path.Combine(Output, "report.csv"), TestContext.Current.CancellationToken)).ShouldBe("row,job\n");
        Directory.GetFiles(Output).Length.ShouldBe(2);
    }

    [Fact]
    public async Task The_rows_are_dropped_with_the_files_that_they_name_and_no_others()
    {
        await using BatchProduct product = await BatchProduct.Open(OneOfTwo);
        string outside = $"{_folder.FullName}-outside";
        Directory.CreateDirectory(outside);
        try
        {
            Write(Path.Combine(outside, "secret.png"), "secret");
            Write("other.png", "of nobody");
            Write("job.json", "{\"size\":160}");

            await Said.In("en-US", [.. Line(product, $"../{Path.GetFileName(outside)}/secret.png"), "--options", Path.Combine(_folder.FullName, "job.json")]);
        }
        finally
        {
            Directory.Delete(outside, recursive: true);
        }

        product.Dropped.Keys.ShouldBe(["batch.csv", "ada.png", "one.txt", "portrait.png", "job.json"], ignoreOrder: true);
        (product.Dropped["ada.png"], product.Dropped["portrait.png"], product.Dropped["job.json"]).ShouldBe(("ada", "everybody's", "{\"size\":160}"));
    }

    [Fact]
    public async Task A_batch_that_was_refused_as_a_whole_says_why_and_makes_no_folder()
    {
        await using BatchProduct product = await BatchProduct.Open((_, record) => Task.FromResult(record with { State = BatchState.Refused, Failure = new Sentence("Too many rows.", "行数过多。") }));

        Said said = await Said.In("en-US", Line(product));

        said.Code.ShouldBe(ExitCode.Input);
        said.Error.ShouldContain("Too many rows.");
        Directory.Exists(Output).ShouldBeFalse();
    }

    [Fact]
    public async Task Whoever_stops_waiting_stops_the_batch()
    {
        var taken = new TaskCompletionSource<BatchId>(TaskCreationOptions.RunContinuationsAsynchronously);
        await using BatchProduct product = await BatchProduct.Open((_, record) =>
        {
            taken.TrySetResult(record.Id);
            return Task.FromResult(record with { Rows = [new BatchRow(1, RowState.Running, First)] });
        });
        using var impatience = new CancellationTokenSource();

        Task<Said> waiting = Said.In("en-US", Line(product), impatience.Token);
        BatchId batch = await taken.Task.WaitAsync(TestContext.Current.CancellationToken);
        await impatience.CancelAsync();
        Said said = await waiting;

        said.Code.ShouldNotBe(ExitCode.Done);
        said.Error.ShouldContain("Cancelled.");
        (await product.Has(BatchPaths.Cancelled(batch))).ShouldBeTrue();
    }

    [Theory]
    [InlineData("none.csv", "There is no file")]
    [InlineData("broken.csv", "broken.csv")]
    public async Task Rows_that_are_not_there_or_cannot_be_read_are_refused_before_anything_is_dropped(string rows, string sentence)
    {
        await File.WriteAllBytesAsync(Path.Combine(_folder.FullName, "broken.csv"), [0xFF, 0xFE, 0x00], TestContext.Current.CancellationToken);

        Said said = await Said.In("en-US", "batch", Path.Combine(_folder.FullName, rows), "--store", "UseDevelopmentStorage=true");

        said.Code.ShouldBe(ExitCode.Input);
        said.Error.ShouldContain(sentence.Replace("broken.csv", "batch.csv", StringComparison.Ordinal));
    }

    private static async Task<BatchRecord> OneOfTwo(BatchProduct product, BatchRecord record)
    {
        var film = ArtifactPath.In(StoreNames.Videos, "a/video.mp4");
        await product.Put(film, "a film");
        await product.Put(BatchPaths.Report(record.Id), "row,job\n");
        await product.Write(new JobRecord
        {
            Id = First,
            Folder = "ada",
            State = JobState.Succeeded,
            Created = default,
            Options = new JobOptions(),
            Seed = 7,
            Inputs = [],
            Video = new PublishedVideo(film, film, film, film, film, 1, null, null),
        });
        return record with { State = BatchState.Finished, Report = BatchPaths.Report(record.Id), Rows = [new BatchRow(1, RowState.Succeeded, First), new BatchRow(2, RowState.Refused, Error: NoVoice)] };
    }

    private string[] Line(BatchProduct product, string other = "")
    {
        Write("rows.csv", $"script,script_file,portrait,voice\nHello.,,ada.png,\n,one.txt,{other},nobody\n");
        Write("ada.png", "ada");
        Write("one.txt", "One.");
        Write("me.PNG", "everybody's");
        return ["batch", Path.Combine(_folder.FullName, "rows.csv"), "--portrait", Path.Combine(_folder.FullName, "me.PNG"), "-o", Output, "--store", product.Store];
    }

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_folder.FullName, name), text);
}
