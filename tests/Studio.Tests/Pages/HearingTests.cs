using Microsoft.Playwright;

namespace AlinFunctions.Studio.Tests.Pages;

/// <summary>What a person hears who does not see the page.</summary>
[Collection(nameof(StudioCollection))]
[Trait("Category", "Long")]
public sealed class HearingTests(RunningStudio studio)
{
    private static readonly string[] Stages = ["stage.wait", "stage.speak", "stage.animate", "stage.compose", "stage.publish"];

    [Theory]
    [InlineData("en", "en-GB", "The lighthouse is open today.")]
    [InlineData("zh-CN", "zh-CN", "灯塔今天开放。")]
    public async Task While_a_video_is_made_each_stage_is_told_once_and_then_its_end(string language, string locale, string title)
    {
        await using StudioTab tab = await studio.Open("create", locale);
        await HeardPage.Listen(tab);
        await VideoMaker.Plan(tab, language, title);

        await VideoMaker.Order(tab, language);
        await tab.Page.Locator(".making").WaitForAsync();
        IReadOnlyList<HeardNode> making = await HeardPage.Tree(tab);
        await tab.Page.Locator(".player video").WaitForAsync(new LocatorWaitForOptions { Timeout = VideoMaker.Patience });
        string ready = $"polite: {Say("queue.succeeded", title)}";
        await tab.Page.WaitForFunctionAsync("ready => window.told.includes(ready)", ready);

        string[] told = [.. (await HeardPage.Told(tab)).Where(text => text.Contains(title, StringComparison.Ordinal))];
        string[] stages = [.. Stages.Select(stage => $"polite: {StudioFolder.Text(language, "queue.now", ("title", title), ("stage", StudioFolder.Text(language, stage)))}")];
        told.ShouldBeUnique();
        told[^1].ShouldBe(ready);
        told[..^1].ShouldBe(stages.Intersect(told), "the stages in their order and nothing else");
        told.ShouldContain(stages[1]);
        told.ShouldContain(stages[2]);
        HeardNode bar = making.Where(node => node.Role == "progressbar").ShouldHaveSingleItem();
        bar.Name.ShouldBe(Say("queue.progress", title));
        making.ShouldContain(node => node.Role == "button" && node.Name == StudioFolder.Text(language, "queue.stop"));
        making.ShouldContain(node => node.Role == "alert" && node.States["live"] == "assertive");
        making.ShouldContain(node => node.Role == "status" && node.States["live"] == "polite");
        tab.Faults.ShouldBeEmpty();

        string Say(string key, string name) => StudioFolder.Text(language, key, ("title", name));
    }

    [Theory]
    [InlineData("en", "en-GB")]
    [InlineData("zh-CN", "zh-CN")]
    public async Task The_players_controls_have_names_and_tell_their_states(string language, string locale)
    {
        MadeVideo video = await studio.Made(language);
        await using StudioTab tab = await studio.Open($"videos/{video.Id}", locale);
        await tab.Page.WaitForFunctionAsync("() => document.querySelector('video')?.readyState >= 1 && document.querySelector('.seek').max > 1");
        await HeardPage.Listen(tab);

        IReadOnlyList<HeardNode> still = await HeardPage.Tree(tab);
        // Chromium's tree tells a slider's number; screen readers read these words instead.
        double length = await tab.Page.EvaluateAsync<double>("() => document.querySelector('video').duration");
        string? position = await tab.Page.Locator(".seek").GetAttributeAsync("aria-valuetext");
        string? volume = await tab.Page.Locator(".volume").GetAttributeAsync("aria-valuetext");
        await Press("player.play");
        await tab.Page.WaitForFunctionAsync("() => document.querySelector('video').currentTime > 0.2");
        await Press("player.mute");
        await Press("player.captions");
        IReadOnlyList<HeardNode> playing = await HeardPage.Tree(tab);
        await tab.Page.WaitForFunctionAsync("() => window.told.length > 0");

        Buttons(still).ShouldBe(["player.play", "player.mute", "player.captions", "player.full"]);
        Buttons(playing).ShouldBe(["player.pause", "player.unmute", "player.captions", "player.full"]);
        (Captions(still), Captions(playing)).ShouldBe(("true", "false"));
        (await HeardPage.Told(tab)).ShouldBe([$"polite: {Say("player.captions.off")}"]);
        still.Where(node => node.Role == "slider").Select(node => node.Name).ShouldBe([Say("player.seek"), Say("player.volume")]);
        (position, volume).ShouldBe((StudioFolder.Text(language, "player.at", ("now", Spoken(0)), ("length", Spoken(Math.Round(length)))), "100%"));
        still.Single(node => node.Role == "combobox" && node.Name == Say("player.speed")).Value.ShouldBe("1×");
        string label = Say("player.label").Split('{')[0];
        still.ShouldContain(node => node.Role == "group" && node.Name.StartsWith(label, StringComparison.Ordinal));

        string Say(string key) => StudioFolder.Text(language, key);

        string Spoken(double seconds) => language == "en" ? $"{seconds} seconds" : $"{seconds}秒钟";

        Task Press(string key) => tab.Page.Locator(".player").GetByRole(AriaRole.Button, new() { Name = Say(key), Exact = true }).ClickAsync();

        string[] Buttons(IReadOnlyList<HeardNode> nodes)
        {
            string[] known = ["player.play", "player.pause", "player.mute", "player.unmute", "player.captions", "player.full"];
            return [.. nodes.Where(node => node.Role == "button").Select(node => known.FirstOrDefault(key => Say(key) == node.Name)).OfType<string>()];
        }

        string Captions(IReadOnlyList<HeardNode> nodes) => nodes.Single(node => node.Role == "button" && node.Name == Say("player.captions")).States["pressed"];
    }
}
