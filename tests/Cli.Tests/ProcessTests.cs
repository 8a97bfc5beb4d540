using System.Diagnostics;

namespace AlinFunctions.Cli.Tests;

/// <summary>The program as a shell runs it.</summary>
public sealed class ProcessTests
{
    [Theory]
    [InlineData("zh_CN.UTF-8", "用脚本和肖像制作视频。")]
    [InlineData("en_US.UTF-8", "Make a video from a script and a portrait.")]
    [InlineData("C.UTF-8", "Make a video from a script and a portrait.")]
    public async Task The_environment_says_the_language(string language, string line)
    {
        (int code, string output, _) = await Run(language, "make", "--help");

        code.ShouldBe(0);
        output.ShouldContain(line);
    }

    [Fact]
    public async Task The_exit_code_of_a_bad_line_is_two()
    {
        (int code, _, string error) = await Run("zh_CN.UTF-8", "make", "--size", "big");

        code.ShouldBe(2);
        error.ShouldNotBeEmpty();
    }

    private static async Task<(int Code, string Output, string Error)> Run(string language, params string[] line)
    {
        string[] arguments = [Path.Combine(AppContext.BaseDirectory, "AlinFunctions.Cli.dll"), .. line];
        var start = new ProcessStartInfo("dotnet", arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["LANG"] = language;
        start.Environment["LC_ALL"] = language;
        start.Environment.Remove("LANGUAGE");
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        Task<string> error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output, await error);
    }
}
