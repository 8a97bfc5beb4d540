using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Playwright;

namespace AlinFunctions.EndToEnd.Tests;

[Collection(nameof(RenderedCollection))]
public sealed class ShareLinkTests(RenderedStack rendered)
{
    private static readonly string[] Arguments = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run", "--autoplay-policy=no-user-gesture-required"];

    [Fact]
    public async Task The_link_plays_and_seeks_in_chromium()
    {
        using IPlaywright playwright = await Playwright.CreateAsync();
        await using IBrowser browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = "/usr/bin/chromium", Args = Arguments });
        IPage page = await browser.NewPageAsync();
        await page.SetContentAsync($"<video id=v muted playsinline src=\"{WebUtility.HtmlEncode(rendered.Clip("en").Record.Video!.Link!.AbsoluteUri)}\"></video>");

        double duration = await page.EvaluateAsync<double>("() => new Promise((ok, no) => { v.onloadedmetadata = () => ok(v.duration); v.onerror = () => no(v.error.message); if (v.duration) ok(v.duration); })");
        double played = await page.EvaluateAsync<double>("() => v.play().then(() => new Promise(ok => { v.ontimeupdate = () => { if (v.currentTime > 0.4) ok(v.currentTime); }; }))");
        double sought = await page.EvaluateAsync<double>("() => new Promise(ok => { v.pause(); v.onseeked = () => ok(v.currentTime); v.currentTime = 5; })");

        duration.ShouldBe(rendered.Clip("en").Facts.Seconds, tolerance: 0.1);
        played.ShouldBeGreaterThan(0.4);
        sought.ShouldBe(5, tolerance: 0.1);
    }

    [Fact]
    public async Task The_page_plays_in_a_clean_browser_until_it_is_taken_back()
    {
        Uri share = rendered.Clip("en").Record.Video!.Share!;
        using IPlaywright playwright = await Playwright.CreateAsync();
        await using IBrowser browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = "/usr/bin/chromium", Args = Arguments });
        await using IBrowserContext context = await browser.NewContextAsync(new BrowserNewContextOptions { Locale = "zh-CN" });
        IPage page = await context.NewPageAsync();
        var complaints = new List<string>();
        page.Console += (_, message) => complaints.Add(message.Text);
        page.PageError += (_, error) => complaints.Add(error);

        IResponse opened = (await page.GotoAsync(share.AbsoluteUri))!;
        double duration = await page.EvaluateAsync<double>("() => new Promise((ok, no) => { const v = document.querySelector('video'); v.onloadedmetadata = () => ok(v.duration); if (v.error) no(v.error.message); if (v.duration) ok(v.duration); })");
        double played = await page.EvaluateAsync<double>("() => { const v = document.querySelector('video'); v.muted = true; return v.play().then(() => new Promise(ok => { v.ontimeupdate = () => { if (v.currentTime > 0.4) ok(v.currentTime); }; })); }");
        double sought = await page.EvaluateAsync<double>("() => new Promise(ok => { const v = document.querySelector('video'); v.pause(); v.onseeked = () => ok(v.currentTime); v.currentTime = 5; })");
        int cues = await page.EvaluateAsync<int>("() => new Promise(ok => { const t = document.querySelector('track'); t.track.mode = 'showing'; t.onload = () => ok(t.track.cues.length); if (t.readyState === 2) ok(t.track.cues.length); })");
        string text = await page.InnerTextAsync("main");

        opened.Status.ShouldBe(200);
        duration.ShouldBe(rendered.Clip("en").Facts.Seconds, tolerance: 0.1);
        played.ShouldBeGreaterThan(0.4);
        sought.ShouldBe(5, tolerance: 0.1);
        cues.ShouldBeGreaterThan(0);
        text.ShouldContain("AI生成");
        complaints.ShouldBeEmpty();
        await SharePictures.Keep(page);

        using HttpClient api = rendered.Stack.Client();
        using HttpResponseMessage made = await api.PostAsync($"api/jobs/{rendered.Clip("en").Record.Id}/shares", content: null, CancellationToken.None);
        JsonElement mine = await made.Content.ReadFromJsonAsync<JsonElement>(CancellationToken.None);
        (await page.GotoAsync(mine.GetProperty("url").GetString()!))!.Status.ShouldBe(200);
        (await api.DeleteAsync($"api/shares/{mine.GetProperty("id").GetString()}", CancellationToken.None)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await page.ReloadAsync())!.Status.ShouldBe(410);
        (await page.InnerTextAsync("h1")).ShouldBe("链接已被撤销");
    }

    [Fact]
    public async Task The_link_serves_a_part_of_the_file_and_nothing_without_its_signature()
    {
        Uri link = rendered.Clip("en").Record.Video!.Link!;
        using var client = new HttpClientHandler();
        using var http = new HttpMessageInvoker(client);
        using var part = new HttpRequestMessage(HttpMethod.Get, link) { Headers = { Range = new RangeHeaderValue(100, 199) } };
        using var unsigned = new HttpRequestMessage(HttpMethod.Get, link.GetLeftPart(UriPartial.Path));

        using HttpResponseMessage served = await http.SendAsync(part, CancellationToken.None);
        using HttpResponseMessage refused = await http.SendAsync(unsigned, CancellationToken.None);

        served.StatusCode.ShouldBe(HttpStatusCode.PartialContent);
        served.Content.Headers.ContentLength.ShouldBe(100);
        ((int)refused.StatusCode).ShouldBeInRange(400, 499);
    }
}
