using System.Diagnostics;
using AlinFunctions.Host.Apps;

namespace AlinFunctions.Host.Tests;

public sealed class StartTests
{
    [Fact]
    public void A_command_line_without_an_app_is_refused() =>
        Should.Throw<HostStartException>(() => HostCommandLine.Parse(["--urls", "http://127.0.0.1:0"])).Message.ShouldContain("--app");

    [Fact]
    public void What_is_not_the_host_s_own_goes_to_the_app()
    {
        HostCommandLine line = HostCommandLine.Parse(["--app", SampleApp.Path, "--urls", "http://127.0.0.1:7071", "--store", "/tmp/x.db", "--Key=value"]);

        line.App.ShouldBe(SampleApp.Path);
        line.Store.ShouldBe("/tmp/x.db");
        line.AppArguments.ShouldBe(["--urls", "http://127.0.0.1:7071", "--Key=value"]);
    }

    [Fact]
    public async Task An_app_without_its_storage_account_is_refused_by_the_setting_s_name()
    {
        HostCommandLine line = HostCommandLine.Parse(["--app", SampleApp.Path, "--urls", "http://127.0.0.1:0", "--AzureWebJobsStorage="]);

        HostStartException refusal = await Should.ThrowAsync<HostStartException>(() => FunctionAppHost.Start(line, TestContext.Current.CancellationToken));

        refusal.Message.ShouldContain("AzureWebJobsStorage");
    }

    [Fact]
    public async Task A_host_that_cannot_run_ends_with_two_and_its_sentence()
    {
        using Process host = SampleApp.Begin("--urls", "http://127.0.0.1:0", "--AzureWebJobsStorage=");
        Task<string> output = host.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        string error = await host.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await host.WaitForExitAsync(TestContext.Current.CancellationToken);

        host.ExitCode.ShouldBe(2, await output);
        error.Trim().ShouldBe("The setting AzureWebJobsStorage is missing: it holds the connection string of a storage account.");
    }
}
