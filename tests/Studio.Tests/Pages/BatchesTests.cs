using System.Text;
using Microsoft.Playwright;

namespace AlinFunctions.Studio.Tests.Pages;

[Collection(nameof(StudioCollection))]
[Trait("Category", "Long")]
public sealed class BatchesTests(RunningStudio studio)
{
    private const string Rows = "script,speech,title\n\"Good morning.\",true,Morning\n\"Nobody can say this.\",perhaps,\n\"Good night.\",true,\n";

    [Theory]
    [InlineData("en", "en-GB", "Row 2: 'speech' is 'perhaps'; it may be true or false.")]
    [InlineData("zh-CN", "zh-CN", "第 2 行：“speech”是“perhaps”，只能是 true 或 false。")]
    public async Task A_batch_is_dropped_watched_row_by_row_and_reported(string language, string locale, string refusal)
    {
        await using StudioTab tab = await studio.Open("batches/new", locale);
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = Say("batch.make") }).ClickAsync();
        await tab.Page.Locator(".fault", new() { HasText = Say("batch.file.missing") }).WaitForAsync();

        await Choose(tab, "greetings.csv", Rows);
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = Say("batch.make") }).ClickAsync();
        ILocator rows = tab.Page.Locator(".rows li");
        await rows.Nth(2).WaitForAsync(new LocatorWaitForOptions { Timeout = 30_000 });
        string refused = await rows.Nth(1).Locator(".fault").InnerTextAsync();
        IReadOnlyList<string> violations = await tab.Violations();
        await tab.Page.WaitForFunctionAsync("() => document.querySelectorAll('.state.succeeded').length === 2", options: new PageWaitForFunctionOptions { Timeout = VideoMaker.Patience });
        IDownload report = await tab.Page.RunAndWaitForDownloadAsync(() => tab.Page.GetByRole(AriaRole.Button, new() { Name = Say("batch.report") }).ClickAsync());
        string[] lines = await File.ReadAllLinesAsync(await report.PathAsync(), TestContext.Current.CancellationToken);
        string name = await tab.Page.Locator("h1").InnerTextAsync();
        await rows.First.GetByRole(AriaRole.Link).ClickAsync();
        await tab.Page.Locator(".player").WaitForAsync();
        await tab.Go("batches");

        refused.ShouldBe(refusal);
        (await tab.Page.Locator(".batch", new() { HasText = name }).Locator(".state").InnerTextAsync()).ShouldBe(Say("batch.state.partly"));
        name.ShouldStartWith("greetings-");
        report.SuggestedFilename.ShouldBe($"{name}.csv");
        lines.Select(line => line.Split(',')[0]).ShouldBe(["row", "1", "2", "3"]);
        lines[2].ShouldContain(refusal);
        violations.ShouldBeEmpty();
        tab.Faults.ShouldBeEmpty();

        string Say(string key) => StudioFolder.Text(language, key);
    }

    [Fact]
    public async Task A_table_that_cannot_be_read_is_refused_in_words()
    {
        await using StudioTab tab = await studio.Open("batches/new");
        await Choose(tab, "wrong.csv", "script,vioce\nHello.,af_heart\n");

        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Make the videos" }).ClickAsync();
        await tab.Page.Locator(".notice.fault").WaitForAsync(new LocatorWaitForOptions { Timeout = 30_000 });

        (await tab.Page.Locator(".notice.fault").InnerTextAsync()).ShouldContain("has a column 'vioce'");
        (await tab.Page.Locator(".rows").IsVisibleAsync()).ShouldBeFalse();
        (await tab.Violations()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_batch_is_stopped()
    {
        await using StudioTab tab = await studio.Open("batches/new");
        string many = string.Concat(Enumerable.Repeat("This one is long and will be stopped before it ends. ", 12));
        await Choose(tab, "long.csv", "script,speech\n" + string.Concat(Enumerable.Repeat($"{many},true\n", 6)));

        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Make the videos" }).ClickAsync();
        await tab.Page.Locator(".rows .state.running").First.WaitForAsync(new LocatorWaitForOptions { Timeout = 30_000 });
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Stop" }).ClickAsync();
        await tab.Page.WaitForFunctionAsync(
            "() => document.querySelector('.card-head .state:not(.running)')", options: new PageWaitForFunctionOptions { Timeout = 60_000 });

        (await tab.Page.Locator(".rows .state.cancelled").CountAsync()).ShouldBeGreaterThan(1);
        (await tab.Page.Locator(".rows .state.running, .rows .state.waiting").CountAsync()).ShouldBe(0);
        tab.Faults.ShouldBeEmpty();
    }

    private static Task Choose(StudioTab tab, string name, string rows) =>
        tab.Page.SetInputFilesAsync("input[accept^='.csv']", new FilePayload { Name = name, MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(rows) });
}
