using System.Net;
using System.Text.Json;
using AlinFunctions.Pipeline.Delivery.Sharing;
using AlinFunctions.Pipeline.Jobs;

namespace AlinFunctions.Orchestrator.Tests.Http;

/// <summary>Share links from the API to the page and back, on a real store.</summary>
public sealed class SharesTests(OpenStore opened) : IClassFixture<OpenStore>, IAsyncLifetime
{
    private readonly OpenStore _store = opened;

    public async ValueTask InitializeAsync() => await _store.Empty();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_link_is_made_opened_counted_and_taken_back()
    {
        HttpCall create = Calls.Keyed("POST", """{"days":1,"download":true,"title":"Ada & Bob"}""");
        JsonElement made = JsonElement.Parse(await create.Answer(request => _store.SharesApi.Create(request, OpenStore.Job.ToString(), default)));
        create.Status.ShouldBe(201);
        string id = made.GetProperty("id").GetString()!;
        made.GetProperty("url").GetString().ShouldBe($"https://videos.example.org/s/{id}");
        create.Header("Location").ShouldBe($"https://videos.example.org/s/{id}");
        (await Fetch(made.GetProperty("raw").GetString()!)).ShouldBe("this is video.mp4");

        HttpCall page = Calls.Anybody();
        (await page.Answer(request => _store.Pages.Page(request, id, default))).ShouldContain("<h1>Ada &amp; Bob</h1>");
        page.Status.ShouldBe(200);
        page.Header("Content-Security-Policy").ShouldContain($"media-src 'self' {_store.StoreOrigin};");
        (page.Header("X-Robots-Tag"), page.Header("Cache-Control"), page.Header("Content-Type")).ShouldBe(("noindex, nofollow", "no-store", "text/html; charset=utf-8"));
        await Calls.Anybody("HEAD").Answer(request => _store.Pages.Page(request, id, default));

        (await Fetch(await Led(id, "video"))).ShouldBe("this is video.mp4");
        (await Fetch(await Led(id, "poster"))).ShouldBe("this is poster.jpg");
        (await Led(id, "video", "?download=1")).ShouldContain("rscd=attachment");
        HttpCall captions = Calls.Anybody();
        (await captions.Answer(request => _store.Pages.File(request, id, "captions.vtt", default))).ShouldBe("this is captions.vtt");

        JsonElement listed = JsonElement.Parse(await Calls.Keyed().Answer(request => _store.SharesApi.List(request, OpenStore.Job.ToString(), default)))[0];
        (listed.GetProperty("views").GetInt64(), listed.GetProperty("state").GetString()).ShouldBe((1L, "open"));
        HttpCall revoke = Calls.Keyed("DELETE");
        await revoke.Answer(request => _store.SharesApi.Revoke(request, id, default));
        revoke.Status.ShouldBe(204);

        HttpCall closed = Calls.Anybody(language: "zh-CN");
        (await closed.Answer(request => _store.Pages.Page(request, id, default))).ShouldContain("链接已被撤销");
        closed.Status.ShouldBe(410);
        foreach (string file in new[] { "video", "poster", "captions.vtt" })
        {
            HttpCall gone = Calls.Anybody();
            await gone.Answer(request => _store.Pages.File(request, id, file, default));
            gone.Status.ShouldBe(410);
        }

        JsonElement audit = JsonElement.Parse(await Calls.Keyed().Answer(request => _store.SharesApi.Audit(request, id, default)));
        audit.EnumerateArray().Select(line => line.GetProperty("kind").GetString()).ShouldBe(["created", "page", "play", "download", "revoked"], ignoreOrder: true);
        JsonElement after = JsonElement.Parse(await Calls.Keyed().Answer(request => _store.SharesApi.List(request, OpenStore.Job.ToString(), default)))[0];
        (after.GetProperty("state").GetString(), after.GetProperty("revoked").GetBoolean(), after.TryGetProperty("raw", out _)).ShouldBe(("revoked", true, false));
    }

    [Theory]
    [InlineData("en", "This link has expired")]
    [InlineData("zh", "链接已过期")]
    public async Task An_expired_link_says_so(string language, string sentence)
    {
        ShareRecord share = await Shared();
        await _store.Store.Change<ShareRecord>(SharePaths.Record(share.Id), known => known with { Expires = known.Created }, default);
        HttpCall page = Calls.Anybody(language: language);

        (await page.Answer(request => _store.Pages.Page(request, share.Id.ToString(), default))).ShouldContain(sentence);

        page.Status.ShouldBe(410);
    }

    [Fact]
    public async Task A_link_that_was_tampered_with_is_unknown()
    {
        string id = (await Shared()).Id.ToString();
        char other = id[15] == 'a' ? 'b' : 'a';
        foreach (string tampered in new[] { id[..15] + other, id[..15], id + "a", "..", "%2e%2e", "share.json" })
        {
            HttpCall page = Calls.Anybody();
            (await page.Answer(request => _store.Pages.Page(request, tampered, default))).ShouldContain("There is no such link");
            page.Status.ShouldBe(404);
            HttpCall file = Calls.Anybody(language: "zh");
            (await file.Answer(request => _store.Pages.File(request, tampered, "video", default))).ShouldContain("链接不存在");
            file.Status.ShouldBe(404);
        }
    }

    [Fact]
    public async Task A_link_opens_its_own_files_and_a_file_that_may_not_be_kept_is_not_offered()
    {
        string id = (await Shared()).Id.ToString();
        foreach ((string file, string query) in new[] { ("job.json", ""), ("sound", ""), ("share.json", ""), ("video", "?download=1") })
        {
            HttpCall call = Calls.Anybody(query: query);
            await call.Answer(request => _store.Pages.File(request, id, file, default));
            call.Status.ShouldBe(404);
            call.Header("Location").ShouldBeEmpty();
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("a b")]
    [InlineData("videos.example.org:99999")]
    public async Task A_page_that_is_asked_for_at_no_host_is_refused_and_not_a_failure_of_ours(string host)
    {
        string id = (await Shared()).Id.ToString();
        HttpCall page = Calls.Anybody();
        page.Request.Host = new Microsoft.AspNetCore.Http.HostString(host);

        JsonElement problem = JsonElement.Parse(await page.Answer(request => _store.Pages.Page(request, id, default)));

        (page.Status, problem.GetProperty("code").GetString()).ShouldBe((400, "bad_parameter"));
    }

    [Theory]
    [InlineData("""{"days":0}""", 422, "bad_option")]
    [InlineData("""{"days":"seven"}""", 422, "bad_body")]
    [InlineData("""{"day":7}""", 422, "bad_body")]
    [InlineData("""[1]""", 422, "bad_body")]
    [InlineData("""{"title":" "}""", 422, "bad_option")]
    public async Task A_bad_order_is_refused_in_words(string body, int status, string code) => await Refuses(body, status, code);

    [Fact]
    public async Task So_is_one_that_is_too_long_of_another_kind_or_for_a_job_with_nothing_to_show()
    {
        await Refuses(new string(' ', 70_000), 413, "too_large");
        await Refuses("days=7", 415, "unsupported_media_type", contentType: "application/x-www-form-urlencoded");
        await Refuses("{}", 409, "nothing_made", OpenStore.Refused.ToString());
        await Refuses("{}", 404, "no_such_job", "0123456789abcdef0199");
    }

    [Fact]
    public async Task Without_the_key_nothing_is_made_or_taken_back()
    {
        string id = (await Shared()).Id.ToString();
        foreach (Func<HttpCall, Task<string>> ask in new Func<HttpCall, Task<string>>[]
        {
            call => call.Answer(request => _store.SharesApi.Create(request, OpenStore.Job.ToString(), default)),
            call => call.Answer(request => _store.SharesApi.List(request, OpenStore.Job.ToString(), default)),
            call => call.Answer(request => _store.SharesApi.Revoke(request, id, default)),
            call => call.Answer(request => _store.SharesApi.Audit(request, id, default)),
        })
        {
            HttpCall call = Calls.Anybody();
            await ask(call);
            call.Status.ShouldBe(401);
        }

        (await _store.Shares.Find(ShareId.Parse(id, null), default))!.Revoked.ShouldBeNull();
    }

    private async Task Refuses(string body, int status, string code, string? job = null, string contentType = "application/json")
    {
        HttpCall call = Calls.Keyed("POST", body, contentType);
        JsonElement problem = JsonElement.Parse(await call.Answer(request => _store.SharesApi.Create(request, job ?? OpenStore.Job.ToString(), default)));
        (call.Status, problem.GetProperty("code").GetString()).ShouldBe((status, code));
        problem.GetProperty("details").GetProperty("zh").GetString().ShouldNotBeNullOrEmpty();
    }

    private async Task<ShareRecord> Shared() =>
        (await _store.Shares.Create((await _store.Store.Read<JobRecord>(Pipeline.Messages.JobPaths.Record(OpenStore.Job), default))!, new ShareOrder(), default))!;

    private async Task<string> Led(string id, string file, string query = "")
    {
        HttpCall call = Calls.Anybody(query: query);
        await call.Answer(request => _store.Pages.File(request, id, file, default));
        call.Status.ShouldBe((int)HttpStatusCode.Redirect);
        call.Header("Cache-Control").ShouldBe("no-store");
        return call.Header("Location");
    }

    private static async Task<string> Fetch(string link)
    {
        using var handler = new SocketsHttpHandler();
        using var anyone = new HttpMessageInvoker(handler);
        using var request = new HttpRequestMessage(HttpMethod.Get, link);
        using HttpResponseMessage answer = await anyone.SendAsync(request, TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }
}
