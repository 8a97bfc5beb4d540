using Microsoft.Playwright;

namespace AlinFunctions.Studio.Tests.Pages;

[Collection(nameof(StudioCollection))]
[Trait("Category", "Long")]
public sealed class PlayerTests(RunningStudio studio)
{
    [Theory]
    [InlineData("en")]
    [InlineData("zh-CN")]
    public async Task A_video_is_made_from_the_page_and_its_stages_are_shown(string language)
    {
        MadeVideo video = await studio.Made(language);

        video.Stages.ShouldContain(StudioFolder.Text(language, "stage.speak"));
        video.Stages.ShouldContain(StudioFolder.Text(language, "stage.animate"));
    }

    [Theory]
    [InlineData("en", "en-GB")]
    [InlineData("zh-CN", "zh-CN")]
    public async Task It_plays_seeks_and_changes_its_volume_by_keyboard(string language, string locale)
    {
        MadeVideo video = await studio.Made(language);
        await using StudioTab tab = await studio.Open($"videos/{video.Id}", locale);
        await tab.Page.Locator(".player").FocusAsync();

        await tab.Page.Keyboard.PressAsync("Space");
        await tab.Page.WaitForFunctionAsync("() => document.querySelector('video').currentTime > 0.5");
        bool playing = await Video<bool>(tab, "!video.paused");
        await tab.Page.Keyboard.PressAsync("Space");
        bool paused = await Video<bool>(tab, "video.paused");
        double before = await Video<double>(tab, "video.currentTime");
        await tab.Page.Keyboard.PressAsync("Home");
        double start = await Video<double>(tab, "video.currentTime");
        await tab.Page.Keyboard.PressAsync("ArrowRight");
        double later = await Video<double>(tab, "video.currentTime");
        double loud = await Video<double>(tab, "video.volume");
        await tab.Page.Keyboard.PressAsync("ArrowDown");
        double quiet = await Video<double>(tab, "video.volume");
        await tab.Page.Keyboard.PressAsync("m");
        bool muted = await Video<bool>(tab, "video.muted");

        (playing, paused, muted).ShouldBe((true, true, true));
        before.ShouldBeGreaterThan(0.5);
        start.ShouldBe(0, tolerance: 0.05);
        later.ShouldBeGreaterThan(1.5);
        (loud - quiet).ShouldBe(0.1, tolerance: 0.01);
        tab.Faults.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("en", "en-GB")]
    [InlineData("zh-CN", "zh-CN")]
    public async Task Its_captions_say_the_script_and_can_be_switched(string language, string locale)
    {
        MadeVideo video = await studio.Made(language);
        await using StudioTab tab = await studio.Open($"videos/{video.Id}", locale);
        await tab.Page.Locator(".player").FocusAsync();

        await tab.Page.EvaluateAsync("() => { document.querySelector('video').currentTime = 1; }");
        await tab.Page.WaitForFunctionAsync("() => document.querySelector('.cues').textContent.length > 1");
        string shown = await tab.Page.Locator(".cues").InnerTextAsync();
        await tab.Page.Keyboard.PressAsync("c");
        string hidden = await tab.Page.Locator(".cues").InnerTextAsync();

        Letters(video.Script).ShouldContain(Letters(shown));
        hidden.ShouldBeEmpty();
    }

    [Fact]
    public async Task Its_buttons_have_names_and_do_what_they_say()
    {
        MadeVideo video = await studio.Made("en");
        await using StudioTab tab = await studio.Open($"videos/{video.Id}");

        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Play", Exact = true }).ClickAsync();
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Pause", Exact = true }).ClickAsync();
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Mute", Exact = true }).ClickAsync();
        bool muted = await Video<bool>(tab, "video.muted");
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Unmute", Exact = true }).ClickAsync();
        await tab.Page.GetByLabel("Playback speed").SelectOptionAsync("1.5");
        double speed = await Video<double>(tab, "video.playbackRate");
        await tab.Page.GetByRole(AriaRole.Slider, new() { Name = "Volume" }).FillAsync("0.3");
        double volume = await Video<double>(tab, "video.volume");
        await tab.Page.GetByRole(AriaRole.Slider, new() { Name = "Position" }).FillAsync("2");
        double place = await Video<double>(tab, "video.currentTime");
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Full screen", Exact = true }).ClickAsync();
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Leave full screen" }).WaitForAsync();

        (muted, speed).ShouldBe((true, 1.5));
        volume.ShouldBe(0.3, tolerance: 0.001);
        place.ShouldBe(2, tolerance: 0.1);
        tab.Faults.ShouldBeEmpty();
    }

    private static Task<T> Video<T>(StudioTab tab, string expression) => tab.Page.EvaluateAsync<T>($"() => {{ const video = document.querySelector('video'); return {expression}; }}");

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));
}
