using System.Text.Json;
using AlinFunctions.Pipeline;
using AlinFunctions.Pipeline.Delivery;
using AlinFunctions.Pipeline.Jobs;
using AlinFunctions.Pipeline.Messages;

namespace AlinFunctions.Cli.Tests.Commands;

public sealed class MakeCommandTests : IDisposable
{
    private static readonly Sentence NoFace = new("No face.", "没有人脸。");

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("make-");

    private string Output => Path.Combine(_folder.FullName, "made", "out.mp4");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task A_video_is_fetched_and_its_link_told()
    {
        await using Product product = await Product.Open(Succeeds);
        await PutVideo(product);

        Said said = await Said.In("en-US", Line(product));

        said.Code.ShouldBe(ExitCode.Done);
        said.Output.ShouldBeEmpty();
        (await File.ReadAllTextAsync(Output, TestContext.Current.CancellationToken)).ShouldBe("a film");
        said.Error.ShouldContain(": dropped.");
        said.Error.ShouldContain("Speaking: 1 of 3 segments spoken, 0 animated.");
        said.Error.ShouldContain($"Video: {Output} (12.5 s)");
        said.Error.ShouldContain("Link:  https://example.org/v?sig=a");
        said.Error.ShouldContain("Page:  https://example.org/s/0123456789abcdef");
    }

    [Fact]
    public async Task With_json_the_record_and_nothing_else_is_on_standard_output_in_any_language()
    {
        await using Product product = await Product.Open(Succeeds);
        await PutVideo(product);

        Said said = await Said.In("zh-CN", [.. Line(product), "--json"]);

        JobRecord record = JsonSerializer.Deserialize<JobRecord>(said.Output, PipelineJson.Compact).ShouldNotBeNull();
        (record.State, record.Video!.DurationSeconds).ShouldBe((JobState.Succeeded, 12.5));
        said.Error.ShouldContain("正在合成语音：共 3 段，已合成语音 1 段，已生成动画 0 段。");
        said.Error.ShouldContain($"视频：{Output}（12.5 秒）");
    }

    [Theory]
    [InlineData("en-US", FailureKind.BadFace, 2, "No face.")]
    [InlineData("zh-CN", FailureKind.BadFace, 2, "没有人脸。")]
    [InlineData("en-US", FailureKind.Internal, 1, "No face.")]
    public async Task A_failed_job_is_told_in_words_and_by_whose_fault_it_is(string culture, FailureKind kind, int code, string sentence)
    {
        await using Product product = await Product.Open(record => record with { State = JobState.Failed, Failure = new JobFailure(kind, "PreparePortrait", null, NoFace) });

        Said said = await Said.In(culture, [.. Line(product), "--json"]);

        said.Code.ShouldBe(code);
        said.Error.TrimEnd().ShouldEndWith(sentence);
        JsonSerializer.Deserialize<JobRecord>(said.Output, PipelineJson.Compact)!.Failure!.Kind.ShouldBe(kind);
        File.Exists(Output).ShouldBeFalse();
    }

    [Theory]
    [InlineData("en-US")]
    [InlineData("de-DE")]
    public async Task Options_go_into_the_drop_the_same_in_every_country(string culture)
    {
        await using Product product = await Product.Open(record => record with { State = JobState.Cancelled });

        await Said.In(culture, [.. Line(product), "--lang", "zh", "--voice", "zf_xiaoxiao", "--speed", "1.25", "--size", "480", "--face", "2", "--seed", "-7", "--webhook", "https://example.org/hook"]);

        product.Options.ShouldHaveSingleItem().ShouldBe("""{"lang":"zh","voice":"zf_xiaoxiao","speed":1.25,"size":480,"face":2,"seed":-7,"webhook":"https://example.org/hook"}""");
    }

    [Fact]
    public async Task The_consent_that_is_named_goes_into_the_drop()
    {
        await using Product product = await Product.Open(record => record with { State = JobState.Cancelled });

        await Said.In("en-US", [.. Line(product), "--consent", "aaaaaaaaaaaaaaaa-00000000"]);

        product.Options.ShouldHaveSingleItem().ShouldBe("""{"consent":"aaaaaaaaaaaaaaaa-00000000"}""");
    }

    [Theory]
    [InlineData("talk.MP3")]
    [InlineData("talk.unheard-of")]
    public async Task A_recording_and_a_portrait_are_enough(string name)
    {
        await using Product product = await Product.Open(Succeeds);
        await PutVideo(product);
        string[] line = Line(product);
        string audio = Path.Combine(_folder.FullName, name);
        await File.WriteAllTextAsync(audio, "sound", TestContext.Current.CancellationToken);

        Said said = await Said.In("en-US", [line[0], .. line[2..], "--audio", audio, "--captions", "hear"]);

        said.Code.ShouldBe(ExitCode.Done);
        product.Options.ShouldHaveSingleItem().ShouldBe("""{"captions":"hear"}""");
    }

    [Fact]
    public async Task The_key_that_a_file_holds_opens_the_api()
    {
        await using Product product = await Product.Open(record => record with { State = JobState.Cancelled });
        string key = Path.Combine(_folder.FullName, "api.key");
        await File.WriteAllTextAsync(key, "open sesame\n", TestContext.Current.CancellationToken);

        await Said.In("en-US", [.. Line(product), "--key-file", key]);

        product.Keys.ShouldNotBeEmpty();
        product.Keys.ShouldAllBe(held => held == "Bearer open sesame");
    }

    [Fact]
    public async Task Without_options_none_are_dropped_and_a_cancelled_job_is_no_success()
    {
        await using Product product = await Product.Open(record => record with { State = JobState.Cancelled });

        Said said = await Said.In("en-US", Line(product));

        product.Options.ShouldHaveSingleItem().ShouldBeEmpty();
        said.Code.ShouldBe(ExitCode.Ours);
        said.Error.ShouldContain("The job was cancelled.");
    }

    [Fact]
    public async Task Whoever_stops_waiting_cancels_the_job()
    {
        await using Product product = await Product.Open(record => record);
        using var impatience = new CancellationTokenSource();

        Task<Said> waiting = Said.In("en-US", Line(product), impatience.Token);
        await product.Asked.Task.WaitAsync(TestContext.Current.CancellationToken);
        await impatience.CancelAsync();
        Said said = await waiting;

        said.Code.ShouldNotBe(ExitCode.Done);
        said.Error.ShouldContain("Cancelled.");
        product.Cancelled.ShouldHaveSingleItem();
    }

    private static JobRecord Succeeds(JobRecord record)
    {
        ArtifactPath video = Film();
        return record with { State = JobState.Succeeded, Video = new PublishedVideo(video, video, video, video, video, 12.5, new Uri("https://example.org/v?sig=a"), null, new Uri("https://example.org/s/0123456789abcdef")) };
    }

    private static ArtifactPath Film() => ArtifactPath.In(StoreNames.Videos, "a/video.mp4");

    private static Task PutVideo(Product product) => product.Put(Film(), BinaryData.FromString("a film"));

    private string[] Line(Product product)
    {
        string script = Path.Combine(_folder.FullName, "script.txt");
        string portrait = Path.Combine(_folder.FullName, "me.PNG");
        File.WriteAllText(script, "Hello.");
        File.WriteAllText(portrait, "picture");
        return ["make", script, portrait, "-o", Output, "--store", product.Store, "--api", product.Api];
    }
}
