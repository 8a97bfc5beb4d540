using AlinFunctions.EndToEnd.Tests;
using Microsoft.Playwright;

namespace AlinFunctions.Studio.Tests.Pages;

[Collection(nameof(StudioCollection))]
[Trait("Category", "Long")]
public sealed class LibraryTests(RunningStudio studio)
{
    [Fact]
    public async Task A_video_is_found_by_its_words_and_opened()
    {
        MadeVideo video = await studio.Made("zh-CN");
        await studio.Made("en");
        await using StudioTab tab = await studio.Open("videos");

        await tab.Page.GetByLabel("Search").FillAsync("大家好");
        await tab.Page.WaitForFunctionAsync("() => document.querySelectorAll('.tile').length === 1");
        await tab.Page.Locator(".tile > a").ClickAsync();

        await tab.Page.Locator(".player video").WaitForAsync();
        tab.Page.Url.ShouldEndWith(video.Id);
        tab.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_video_is_made_again_with_what_it_was_made_of()
    {
        MadeVideo video = await studio.Made("en");
        await using StudioTab tab = await studio.Open($"videos/{video.Id}");

        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Make again with changes" }).ClickAsync();
        await tab.Page.GetByRole(AriaRole.Heading, new() { Name = "New video" }).WaitForAsync();

        (await tab.Page.GetByRole(AriaRole.Textbox, new() { Name = "Script", Exact = true }).InputValueAsync()).ShouldBe(video.Script);
        (await tab.Page.GetByRole(AriaRole.Radio, new() { Name = "360p" }).IsCheckedAsync()).ShouldBeTrue();
        (await tab.Page.Locator(".thumb").CountAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task A_job_is_stopped_from_the_queue_and_can_be_deleted()
    {
        await using StudioTab tab = await studio.Open("create");
        await VideoMaker.Plan(tab, "en", string.Concat(Enumerable.Repeat("This one is long and will be stopped before it ends. ", 12)));
        string id = await VideoMaker.Order(tab, "en");
        await tab.Go("videos");

        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Stop", Exact = true }).ClickAsync();
        await tab.Page.Locator(".state.cancelled").First.WaitForAsync(new LocatorWaitForOptions { Timeout = 30_000 });
        await tab.Go($"videos/{id}");
        string told = await tab.Page.Locator(".notice strong").InnerTextAsync();
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Delete", Exact = true }).ClickAsync();
        await tab.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Delete", Exact = true }).ClickAsync();
        await tab.Page.GetByRole(AriaRole.Heading, new() { Name = "Videos", Exact = true }).WaitForAsync();
        await tab.Go($"videos/{id}");

        told.ShouldBe("This video was stopped.");
        (await tab.Page.Locator(".empty").InnerTextAsync()).ShouldContain("There is no such video.");
        tab.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_picture_without_a_face_ends_with_a_sentence_in_the_pages_language()
    {
        await using StudioTab tab = await studio.Open("create", "zh-CN");
        await VideoMaker.Plan(tab, "zh-CN", "这张图里没有人脸。", Path.Combine(Repository.Root, "docs", "styles.png"));
        await VideoMaker.Order(tab, "zh-CN");

        await tab.Page.Locator(".notice.fault").WaitForAsync(new LocatorWaitForOptions { Timeout = VideoMaker.Patience });

        (await tab.Page.Locator(".notice.fault").InnerTextAsync()).ShouldContain("在肖像中没有找到人脸");
        (await tab.Violations()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Without_a_network_the_page_says_so_and_keeps_what_was_written()
    {
        await using StudioTab tab = await studio.Open("create");
        await tab.Page.GetByRole(AriaRole.Textbox, new() { Name = "Script", Exact = true }).FillAsync("Not lost.");

        await tab.Page.Context.SetOfflineAsync(true);
        await tab.Page.GetByText("The server cannot be reached.").First.WaitForAsync();
        await tab.Page.Context.SetOfflineAsync(false);
        await tab.Page.Locator("#offline").WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Hidden });
        await tab.Page.ReloadAsync();

        (await tab.Page.GetByRole(AriaRole.Textbox, new() { Name = "Script", Exact = true }).InputValueAsync()).ShouldBe("Not lost.");
    }
}
