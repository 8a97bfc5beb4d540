using Microsoft.Playwright;

namespace AlinFunctions.Studio.Tests.Pages;

/// <summary>Pictures for people, in artifacts/studio: those under docs/ are chosen from them. What a program can see is checked on the way.</summary>
[Collection(nameof(StudioCollection))]
[Trait("Category", "Long")]
public sealed class PictureTests(RunningStudio studio)
{
    [Theory]
    [InlineData(390, "en", "en-GB", ColorScheme.Light)]
    [InlineData(390, "zh-CN", "zh-CN", ColorScheme.Dark)]
    [InlineData(820, "en", "en-GB", ColorScheme.Light)]
    [InlineData(820, "zh-CN", "zh-CN", ColorScheme.Dark)]
    [InlineData(1440, "en", "en-GB", ColorScheme.Light)]
    [InlineData(1440, "zh-CN", "zh-CN", ColorScheme.Dark)]
    public async Task Every_page_fits_its_width_and_has_no_violation(int width, string language, string locale, ColorScheme look)
    {
        MadeVideo video = await studio.Made(language);
        string batch = await studio.Batch();
        await using StudioTab tab = await studio.Open("videos", locale, look, width);
        await Look("videos");
        await tab.Go($"videos/{video.Id}");
        await tab.Page.Locator(".player video").WaitForAsync();
        await tab.Page.EvaluateAsync("() => new Promise(done => { const video = document.querySelector('video'); video.onseeked = done; video.currentTime = 2; })");
        await Look("video");
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = StudioFolder.Text(language, "share"), Exact = true }).ClickAsync();
        await tab.Page.WaitForFunctionAsync("() => document.querySelector('dialog .stack[aria-live]').children.length > 0");
        await Look("share");
        await tab.Page.Keyboard.PressAsync("Escape");
        await VideoMaker.Plan(tab, language, video.Script, consent: false);
        await Look("create");
        await tab.Page.GetByText(StudioFolder.Text(language, "more.brand")).ClickAsync();
        await tab.Page.GetByText(StudioFolder.Text(language, "more.turn")).ClickAsync();
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = StudioFolder.Text(language, "turn.add") }).ClickAsync();
        await Look("more", tab.Page.GetByText(StudioFolder.Text(language, "more.title")));
        await tab.Go("batches");
        await Look("batches");
        await tab.Go($"batches/{batch}");
        await tab.Page.Locator(".rows .state").First.WaitForAsync();
        await Look("batch");
        await tab.Go("batches/new");
        await Look("batch-new");
        await tab.Go("settings");
        await Look("settings");

        tab.Faults.ShouldBeEmpty();

        async Task Look(string name, ILocator? top = null)
        {
            await tab.Page.EvaluateAsync("top => { top?.scrollIntoView(); scrollBy(0, top ? -90 : -scrollY); }", top is null ? null : await top.ElementHandleAsync());
            await tab.Picture($"{name}-{width}-{language}");
            (await tab.Violations()).ShouldBeEmpty(name);
            (await tab.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(width, name);
        }
    }
}
