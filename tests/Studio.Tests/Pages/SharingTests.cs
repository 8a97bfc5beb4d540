using System.Net;
using Microsoft.Playwright;

namespace AlinFunctions.Studio.Tests.Pages;

[Collection(nameof(StudioCollection))]
[Trait("Category", "Long")]
public sealed class SharingTests(RunningStudio studio)
{
    [Theory]
    [InlineData("en", "en-GB")]
    [InlineData("zh-CN", "zh-CN")]
    public async Task A_link_plays_in_a_clean_browser_until_it_is_taken_back(string language, string locale)
    {
        MadeVideo video = await studio.Made(language);
        await using StudioTab owner = await studio.Open($"videos/{video.Id}", locale);
        await using StudioTab guest = await studio.Clean(locale);
        await owner.Page.GetByRole(AriaRole.Button, new() { Name = Say("share"), Exact = true }).ClickAsync();
        ILocator dialog = owner.Page.GetByRole(AriaRole.Dialog);

        await dialog.GetByRole(AriaRole.Button, new() { Name = Say("share.make") }).ClickAsync();
        ILocator share = dialog.Locator(".share:has(details[open])");
        await share.Locator(".qr").WaitForAsync();
        string link = (await share.Locator("a").GetAttributeAsync("href"))!;
        IReadOnlyList<string> violations = await owner.Violations();
        IResponse? open = await guest.Page.GotoAsync(link);
        double played = await guest.Page.EvaluateAsync<double>("""
            () => new Promise((done, fail) => {
              const video = document.querySelector('video');
              video.ontimeupdate = () => { if (video.currentTime > 0.5) done(video.currentTime); };
              video.onerror = () => fail(video.error.message);
              video.muted = true;
              video.play().catch(fail);
            })
            """);
        await share.GetByRole(AriaRole.Button, new() { Name = Say("share.revoke") }).ClickAsync();
        await dialog.Locator(".share s", new() { HasText = link }).WaitForAsync();
        IResponse? closed = await guest.Page.GotoAsync(link);

        open!.Status.ShouldBe((int)HttpStatusCode.OK);
        played.ShouldBeGreaterThan(0.5);
        closed!.Status.ShouldBe((int)HttpStatusCode.Gone);
        violations.ShouldBeEmpty();
        owner.Faults.ShouldBeEmpty();

        string Say(string key) => StudioFolder.Text(language, key);
    }
}
