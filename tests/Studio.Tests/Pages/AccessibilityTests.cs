using Microsoft.Playwright;

namespace AlinFunctions.Studio.Tests.Pages;

[Collection(nameof(StudioCollection))]
public sealed class AccessibilityTests(RunningStudio studio)
{
    [Theory]
    [InlineData("create", ColorScheme.Light)]
    [InlineData("create", ColorScheme.Dark)]
    [InlineData("videos", ColorScheme.Light)]
    [InlineData("videos", ColorScheme.Dark)]
    [InlineData("batches", ColorScheme.Light)]
    [InlineData("batches", ColorScheme.Dark)]
    [InlineData("batches/new", ColorScheme.Light)]
    [InlineData("batches/new", ColorScheme.Dark)]
    [InlineData("schedules", ColorScheme.Light)]
    [InlineData("schedules", ColorScheme.Dark)]
    [InlineData("webhooks", ColorScheme.Light)]
    [InlineData("webhooks", ColorScheme.Dark)]
    [InlineData("settings", ColorScheme.Light)]
    [InlineData("settings", ColorScheme.Dark)]
    public async Task No_page_has_a_violation(string path, ColorScheme look)
    {
        await using StudioTab tab = await studio.Open(path, look == ColorScheme.Light ? "en-GB" : "zh-CN", look);
        await tab.Page.EvaluateAsync("() => document.querySelectorAll('details').forEach(part => { part.open = true; })");
        await tab.Settled();

        (await tab.Violations()).ShouldBeEmpty();
        tab.Faults.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("create")]
    [InlineData("videos")]
    [InlineData("batches/new")]
    [InlineData("settings")]
    public async Task No_page_is_wider_than_a_telephone(string path)
    {
        await using StudioTab tab = await studio.Open(path, width: 320, height: 640);

        (await tab.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(320);
    }
}
