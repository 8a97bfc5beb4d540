using AlinFunctions.Pipeline.Delivery;
using AlinFunctions.Pipeline.Jobs;
using AlinFunctions.Pipeline.Messages;

namespace AlinFunctions.Cli.Tests.Commands;

public sealed class SayCommandTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("say-");

    private string Output => Path.Combine(_folder.FullName, "out.wav");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Speech_is_fetched_and_the_voice_is_asked_for_what_the_line_says()
    {
        await using Product product = await Product.Open(Succeeds);
        await product.Put(Sound, BinaryData.FromString("a sound"));

        Said said = await Said.In("en-US", [.. Line(product), "--voice", "af_heart:0.7+af_bella:0.3", "--style", "calm", "--style-degree", "1.5", "--pitch", "-2", "--vocoder", "hd48"]);

        said.Code.ShouldBe(ExitCode.Done, said.Error);
        (await File.ReadAllTextAsync(Output, TestContext.Current.CancellationToken)).ShouldBe("a sound");
        said.Error.ShouldContain($"Speech: {Output} (2.5 s)");
        product.Options.ShouldHaveSingleItem().ShouldBe("""{"voice":"af_heart:0.7+af_bella:0.3","style":"calm","style_degree":1.5,"pitch":-2,"vocoder":"hd48"}""");
    }

    [Fact]
    public async Task A_text_may_begin_with_an_at_sign()
    {
        await using Product product = await Product.Open(Succeeds);
        await product.Put(Sound, BinaryData.FromString("a sound"));

        (await Said.In("en-US", ["say", "@home is where we are.", .. Line(product)[2..]])).Code.ShouldBe(ExitCode.Done);
    }

    [Theory]
    [InlineData("en-US", "There is no file missing.csv.")]
    [InlineData("zh-CN", "没有文件 missing.csv。")]
    public async Task A_lexicon_that_is_not_there_is_named(string culture, string sentence)
    {
        Said said = await Said.In(culture, "say", "Hello.", "--lexicon", "missing.csv", "--store", "UseDevelopmentStorage=true", "--api", "http://127.0.0.1:1/");

        (said.Code, said.Error.Trim()).ShouldBe((ExitCode.Input, sentence));
    }

    private static ArtifactPath Sound => ArtifactPath.In(StoreNames.Videos, "ada/speech.wav");

    private static JobRecord Succeeds(JobRecord record) =>
        record with { State = JobState.Succeeded, Speech = new PublishedSpeech(Sound, Sound, Sound, Sound, Sound, 2.5) };

    private string[] Line(Product product) => ["say", "Hello.", "-o", Output, "--store", product.Store, "--api", product.Api];
}
