namespace AlinFunctions.EndToEnd.Tests;

/// <summary>What the launcher installs before it runs anything.</summary>
public sealed class SetUpTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("setup-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Two_launchers_that_are_started_together_set_up_one_after_the_other_and_the_second_says_that_it_waits()
    {
        // The launcher's own set-up, whose steps take a second and leave a server behind that inherits what is open.
        string script = $"""
            root=$PWD cache='{_folder.FullName}'
            . local/setup/setup.sh
            setup_build() (echo begin >>"$cache/steps"; sleep 1; sleep 30 >/dev/null 2>&1 & echo $! >>"$cache/servers"; echo end >>"$cache/steps")
            build_product() (:)
            dotnet() (:)
            setup_all
            """;

        ProgramEnd[] both = await Task.WhenAll(Repository.Try("bash", ["-ec", script]), Repository.Try("bash", ["-ec", script]));

        await Repository.Run("bash", ["-c", $"kill $(cat '{_folder.FullName}/servers')"]);
        both.ShouldAllBe(end => end.Code == 0);
        both.Select(end => end.Errors).Order().ShouldBe(["", "Another ./alin is setting up here; waiting for it. 另一个 ./alin 正在准备环境，请稍候。\n"]);
        (await File.ReadAllLinesAsync(Path.Combine(_folder.FullName, "steps"), TestContext.Current.CancellationToken)).ShouldBe(["begin", "end", "begin", "end"]);
    }

    [Fact]
    public async Task A_step_that_fails_ends_the_launcher_with_its_code_and_lets_the_next_one_in()
    {
        string script = $"root=$PWD cache='{_folder.FullName}'; . local/setup/setup.sh; setup_build() (exit 2); setup_all; echo never";

        ProgramEnd first = await Repository.Try("bash", ["-ec", script]);
        ProgramEnd second = await Repository.Try("bash", ["-ec", script]);

        (first.Code, first.Output, second.Code, second.Errors).ShouldBe((2, "", 2, ""));
    }
}
