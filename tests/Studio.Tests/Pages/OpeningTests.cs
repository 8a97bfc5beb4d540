using System.Globalization;
using Microsoft.Playwright;

namespace AlinFunctions.Studio.Tests.Pages;

[Collection(nameof(StudioCollection))]
public sealed class OpeningTests(RunningStudio studio)
{
    private const string IsDark = "() => getComputedStyle(document.body).backgroundColor.match(/\\d+/g).every(part => part < 50)";

    [Theory]
    [InlineData("en-GB", "en", "Open your studio")]
    [InlineData("zh-CN", "zh-CN", "打开工作室")]
    [InlineData("fr-FR", "en", "Open your studio")]
    public async Task It_speaks_the_browsers_language_and_asks_for_the_key(string locale, string language, string title)
    {
        await using StudioTab tab = await studio.Clean(locale);

        await tab.Page.GotoAsync(studio.Address.AbsoluteUri);

        (await tab.Page.Locator("h1").InnerTextAsync()).ShouldBe(title);
        (await tab.Page.GetAttributeAsync("html", "lang")).ShouldBe(language);
        (await tab.Violations()).ShouldBeEmpty();
        tab.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_wrong_key_is_refused_in_words_and_the_right_one_opens()
    {
        await using StudioTab tab = await studio.Clean();
        await tab.Page.GotoAsync(studio.Address.AbsoluteUri);

        await tab.Page.FillAsync("#key", "not the key");
        await tab.Page.ClickAsync("form button");
        await tab.Page.GetByText("This key was refused.").First.WaitForAsync();
        await tab.Page.FillAsync("#key", studio.Key);
        await tab.Page.ClickAsync("form button");

        await tab.Page.GetByRole(AriaRole.Heading, new() { Name = "New video" }).WaitForAsync();
        tab.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_key_leaves_the_address_and_lives_as_long_as_the_tab()
    {
        await using StudioTab tab = await studio.Open("create");

        string address = tab.Page.Url;
        string kept = await tab.Page.EvaluateAsync<string>("() => JSON.stringify([localStorage, document.cookie])");

        address.ShouldNotContain(studio.Key);
        kept.ShouldNotContain(studio.Key);
        (await tab.Page.EvaluateAsync<string>("() => sessionStorage.getItem('alin-key')")).ShouldBe(studio.Key);
    }

    [Fact]
    public async Task The_bare_address_leads_to_the_studio()
    {
        await using StudioTab tab = await studio.Clean();

        await tab.Page.GotoAsync(studio.Stack.Api.AbsoluteUri);

        tab.Page.Url.ShouldBe(studio.Address.AbsoluteUri);
    }

    [Fact]
    public async Task The_first_paint_takes_less_than_100_kB_and_nothing_from_elsewhere()
    {
        await using StudioTab tab = await studio.Clean();
        ICDPSession session = await tab.Page.Context.NewCDPSessionAsync(tab.Page);
        double bytes = 0;
        var hosts = new HashSet<string>(StringComparer.Ordinal);
        session.Event("Network.loadingFinished").OnEvent += (_, finished) => bytes += finished!.Value.GetProperty("encodedDataLength").GetDouble();
        tab.Page.Request += (_, request) => hosts.Add(new Uri(request.Url).Authority);
        await session.SendAsync("Network.enable");

        await tab.Page.GotoAsync($"{studio.Address}#key={studio.Key}", new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });

        await tab.Page.Locator("textarea").WaitForAsync();
        TestContext.Current.TestOutputHelper!.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{bytes / 1000:F1} kB"));
        bytes.ShouldBeInRange(5_000, 100_000);
        hosts.ShouldBe([studio.Address.Authority]);
    }

    [Fact]
    public async Task Language_and_look_are_switched_and_remembered()
    {
        await using StudioTab tab = await studio.Open("settings");

        await tab.Page.ClickAsync("#language");
        await tab.Page.GetByRole(AriaRole.Heading, new() { Name = "设置", Exact = true }).WaitForAsync();
        await tab.Page.GetByRole(AriaRole.Radio, new() { Name = "深色" }).CheckAsync();
        await tab.Page.WaitForFunctionAsync(IsDark);
        await tab.Page.ReloadAsync();
        await tab.Page.GetByRole(AriaRole.Heading, new() { Name = "设置", Exact = true }).WaitForAsync();

        (await tab.Page.EvaluateAsync<bool>(IsDark)).ShouldBeTrue();
    }

    [Fact]
    public async Task The_first_tab_stop_skips_to_the_content()
    {
        await using StudioTab tab = await studio.Open("videos");

        await tab.Page.ReloadAsync();
        await tab.Settled();
        await tab.Page.Keyboard.PressAsync("Tab");
        string first = await tab.Page.EvaluateAsync<string>("() => document.activeElement.textContent");
        await tab.Page.Keyboard.PressAsync("Enter");

        first.ShouldBe("Skip to content");
        (await tab.Page.EvaluateAsync<string>("() => document.activeElement.id")).ShouldBe("main");
    }
}
