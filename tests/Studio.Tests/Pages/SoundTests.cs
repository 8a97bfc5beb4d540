using Microsoft.Playwright;

namespace AlinFunctions.Studio.Tests.Pages;

[Collection(nameof(StudioCollection))]
[Trait("Category", "Long")]
public sealed class SoundTests(RunningStudio studio)
{
    [Fact]
    public async Task A_voice_is_found_by_language_and_heard()
    {
        await using StudioTab tab = await studio.Open("create");
        await tab.Page.GetByText("Choose a voice").ClickAsync();
        await tab.Page.GetByLabel("Language", new() { Exact = true }).SelectOptionAsync("zh");

        ILocator listen = tab.Page.GetByRole(AriaRole.Button, new() { Name = "Listen to 晓晓" });
        await listen.ClickAsync();
        await tab.Page.WaitForFunctionAsync(
            "() => document.querySelector('.listen[aria-pressed=true]:not([aria-busy]) svg')", options: new PageWaitForFunctionOptions { Timeout = VideoMaker.Patience });
        int voices = await tab.Page.Locator(".voice input").CountAsync();
        await listen.ClickAsync();

        voices.ShouldBe(8);
        (await listen.GetAttributeAsync("aria-pressed")).ShouldBeNull();
        tab.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_preview_plays_where_the_portrait_was()
    {
        await using StudioTab tab = await studio.Open("create");
        await VideoMaker.Plan(tab, "en", "Good morning, and welcome to the harbour museum. Today we will see five old ships.");

        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Preview 2 seconds" }).ClickAsync();
        await tab.Page.WaitForFunctionAsync(
            "() => document.querySelector('.stage video')?.currentTime > 0.3", options: new PageWaitForFunctionOptions { Timeout = VideoMaker.Patience });

        (await tab.Page.EvaluateAsync<double>("() => document.querySelector('.stage video').duration")).ShouldBeInRange(1, 4);
        tab.Faults.ShouldBeEmpty();
    }
}
