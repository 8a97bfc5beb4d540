using System.Text.Json;
using AlinFunctions.Pipeline;
using AlinFunctions.Pipeline.Jobs;

namespace AlinFunctions.EndToEnd.Tests.Faults;

[Collection(nameof(FaultCollection))]
public sealed class MakeCommandTests(DisturbedStack product) : IDisposable
{
    private readonly string _folder = Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString("n"))).FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_video_ends_with_0_and_the_record_goes_to_standard_output()
    {
        string video = Path.Combine(_folder, "out.mp4");

        ProgramEnd end = await Make(DisturbedStack.Script, Repository.Portrait, "-o", video, "--size", "160", "--seed", "5", "--json");

        end.Code.ShouldBe(0, end.Errors);
        JobRecord record = JsonSerializer.Deserialize<JobRecord>(end.Output, PipelineJson.Compact)!;
        record.State.ShouldBe(JobState.Succeeded);
        record.Seed.ShouldBe(5);
        end.Errors.ShouldContain(video);
        new FileInfo(video).Length.ShouldBeGreaterThan(1000);
    }

    [Fact]
    public async Task A_script_that_cannot_be_read_ends_with_2_and_its_sentence()
    {
        ProgramEnd end = await Make("", Repository.Portrait, "-o", Path.Combine(_folder, "none.mp4"), "--json");

        end.Code.ShouldBe(2, end.Errors);
        JobFailure failure = JsonSerializer.Deserialize<JobRecord>(end.Output, PipelineJson.Compact)!.Failure!;
        failure.Kind.ShouldBe(FailureKind.BadScript);
        string.IsNullOrEmpty(failure.Sentence.English).ShouldBeFalse();
        end.Errors.ShouldContain(failure.Sentence.English);
        File.Exists(Path.Combine(_folder, "none.mp4")).ShouldBeFalse();
    }

    [Fact]
    public async Task A_portrait_that_is_not_there_ends_with_2_and_its_sentence()
    {
        string portrait = Path.Combine(_folder, "nobody.jpg");

        ProgramEnd end = await Make("Hello.", portrait);

        end.Code.ShouldBe(2);
        end.Errors.ShouldContain(portrait);
        end.Output.ShouldBeEmpty();
    }

    private async Task<ProgramEnd> Make(string script, string portrait, params string[] more)
    {
        string file = Path.Combine(_folder, "script.txt");
        await File.WriteAllTextAsync(file, script);
        string cli = Path.Combine(Repository.Root, "artifacts", "bin", "Cli", Stack.Configuration, "AlinFunctions.Cli.dll");
        return await Repository.Try(
            "dotnet",
            [cli, "make", file, portrait, .. more, "--store", product.Stack.Store, "--api", product.Stack.Api.AbsoluteUri, "--key-file", product.Stack.KeyFile],
            new Dictionary<string, string>(StringComparer.Ordinal) { ["LANG"] = "C.UTF-8" });
    }
}
