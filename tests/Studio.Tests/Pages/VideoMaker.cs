using System.Text.RegularExpressions;
using AlinFunctions.EndToEnd.Tests;
using Microsoft.Playwright;

namespace AlinFunctions.Studio.Tests.Pages;

/// <summary>Makes videos the way a person does: on the page.</summary>
internal static partial class VideoMaker
{
    /// <summary>How long a small video may take on a busy machine.</summary>
    public const float Patience = 240_000;

    /// <summary>Fills in everything that a video needs.</summary>
    public static async Task Plan(StudioTab tab, string language, string script, string? portrait = null, bool consent = true)
    {
        await tab.Go("create");
        await tab.Page.GetByRole(AriaRole.Textbox, new() { Name = Say("script.title"), Exact = true }).FillAsync(script);
        await tab.Page.SetInputFilesAsync("input[type=file][accept^='image/png,image/jpeg'][multiple]", portrait ?? Repository.Portrait);
        await tab.Page.Locator(".thumb").WaitForAsync();
        await tab.Page.GetByRole(AriaRole.Radio, new() { Name = "360p" }).CheckAsync();
        if (!consent || !await AsksForConsent(tab))
        {
            return;
        }

        await tab.Page.GetByLabel(Say("consent.person"), new() { Exact = true }).FillAsync("Grace Hopper");
        await tab.Page.GetByLabel(Say("consent.agreedBy"), new() { Exact = true }).FillAsync("This test");
        await tab.Page.GetByLabel(Say("consent.purpose"), new() { Exact = true }).FillAsync("Test");
        await tab.Page.GetByLabel(Say("consent.agreed")).CheckAsync();

        string Say(string key) => StudioFolder.Text(language, key);
    }

    /// <summary>Orders what is planned, and waits on the page that shows how it is made.</summary>
    /// <returns>The job's id.</returns>
    public static async Task<string> Order(StudioTab tab, string language)
    {
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = StudioFolder.Text(language, "make"), Exact = true }).ClickAsync();
        await tab.Page.WaitForURLAsync(VideoPage());
        return VideoPage().Match(tab.Page.Url).Groups["id"].Value;
    }

    /// <summary>Makes a video from the first word to the finished player.</summary>
    public static async Task<MadeVideo> Make(StudioTab tab, string language, string script)
    {
        await Plan(tab, language, script);
        string id = await Order(tab, language);
        await tab.Page.EvaluateAsync("""
            () => {
              window.stagesSeen = [];
              setInterval(() => {
                const now = document.querySelector('.stages .now span:last-of-type')?.parentElement.querySelector('span:not(.dot):not(.hint)')?.textContent;
                if (now && window.stagesSeen.at(-1) !== now) window.stagesSeen.push(now);
              }, 50);
            }
            """);
        await tab.Page.Locator(".player video").WaitForAsync(new LocatorWaitForOptions { Timeout = Patience });
        return new MadeVideo(id, script, await tab.Page.EvaluateAsync<string[]>("() => window.stagesSeen"));
    }

    // It asks once for a portrait, and first looks for what was said of it before.
    private static async Task<bool> AsksForConsent(StudioTab tab)
    {
        await tab.Page.WaitForFunctionAsync("() => !document.querySelector('[aria-busy=true]')");
        return await tab.Page.Locator("[id$=-agreed]").CountAsync() > 0;
    }

    [GeneratedRegex(@"#/videos/(?<id>[\w-]+)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex VideoPage();
}
