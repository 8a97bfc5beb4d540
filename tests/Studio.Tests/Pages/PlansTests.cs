using Microsoft.Playwright;

namespace AlinFunctions.Studio.Tests.Pages;

[Collection(nameof(StudioCollection))]
[Trait("Category", "Long")]
public sealed class PlansTests(RunningStudio studio)
{
    [Fact]
    public async Task A_schedule_is_refused_in_words_corrected_paused_and_deleted()
    {
        await using StudioTab tab = await studio.Open("schedules");
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "New schedule" }).ClickAsync();
        ILocator dialog = tab.Page.GetByRole(AriaRole.Dialog);
        await dialog.GetByLabel("Name").FillAsync("morning");
        ILocator file = dialog.GetByLabel("What and when (JSON)");

        await file.FillAsync("""{ "cron": "0 99 8 * * *", "speech": true, "script": "Hello." }""");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await dialog.Locator(".fault", new() { HasText = "99" }).WaitForAsync();
        await file.FillAsync("""{ "cron": "0 0 8 * * *", """);
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await dialog.Locator(".fault", new() { HasText = "not valid JSON" }).WaitForAsync();
        await file.FillAsync("""{ "cron": "0 0 8 * * *", "zone": "Asia/Shanghai", "speech": true, "script": "Hello." }""");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        ILocator card = tab.Page.GetByRole(AriaRole.Article).Filter(new() { HasText = "morning" });
        await card.WaitForAsync();
        int next = await card.Locator(".dates li").CountAsync();
        IReadOnlyList<string> violations = await tab.Violations();
        await card.GetByRole(AriaRole.Button, new() { Name = "Pause" }).ClickAsync();
        await card.GetByText("Paused", new() { Exact = true }).WaitForAsync();
        await card.GetByRole(AriaRole.Button, new() { Name = "Delete" }).ClickAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Delete" }).ClickAsync();
        await tab.Page.GetByText("No schedules yet").WaitForAsync();

        next.ShouldBe(5);
        violations.ShouldBeEmpty();
        tab.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_webhook_tells_its_secret_once_and_shows_what_was_sent()
    {
        await using StudioTab tab = await studio.Open("webhooks");
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "New webhook" }).ClickAsync();
        ILocator dialog = tab.Page.GetByRole(AriaRole.Dialog);

        await dialog.GetByLabel("Address").FillAsync("ftp://example.com");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Add" }).ClickAsync();
        await tab.Page.WaitForFunctionAsync("() => document.querySelector('dialog .fault').textContent.length > 10");

        // Nobody listens there: the delivery is tried, fails and stays in the log.
        await dialog.GetByLabel("Address").FillAsync("http://127.0.0.1:9/hook");
        await dialog.GetByLabel("Description").FillAsync("Newsroom");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Add" }).ClickAsync();
        string secret = await tab.Page.Locator(".secret").InnerTextAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Close" }).ClickAsync();
        ILocator card = tab.Page.GetByRole(AriaRole.Article).Filter(new() { HasText = "Newsroom" });
        await card.GetByRole(AriaRole.Button, new() { Name = "Send a test" }).ClickAsync();
        await tab.Page.GetByText("A test is on its way").First.WaitForAsync();
        await card.GetByText("Deliveries").ClickAsync();
        await card.Locator(".log strong", new() { HasText = "Test" }).WaitForAsync();
        IReadOnlyList<string> violations = await tab.Violations();
        await tab.Page.ReloadAsync();
        await card.WaitForAsync();

        secret.ShouldStartWith("whsec_");
        (await tab.Page.ContentAsync()).ShouldNotContain(secret);
        violations.ShouldBeEmpty();
        tab.Faults.ShouldBeEmpty();
    }
}
