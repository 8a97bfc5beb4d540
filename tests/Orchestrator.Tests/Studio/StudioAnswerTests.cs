using System.IO.Compression;
using System.Text.RegularExpressions;
using AlinFunctions.Orchestrator.Studio;
using AlinFunctions.Orchestrator.Tests.Http;
using Microsoft.AspNetCore.Http;

namespace AlinFunctions.Orchestrator.Tests.Studio;

public sealed partial class StudioAnswerTests
{
    private static readonly StudioShelf Shelf = new(StudioShelf.OwnFolder);
    private static readonly Uri Store = new("https://alin.blob.example/");

    [Theory]
    [InlineData("", "text/html; charset=utf-8")]
    [InlineData("studio.css", "text/css; charset=utf-8")]
    [InlineData("modules/main.js", "text/javascript; charset=utf-8")]
    [InlineData("text/zh-CN.json", "application/json; charset=utf-8")]
    [InlineData("icon.svg", "image/svg+xml")]
    public async Task A_file_is_served_with_its_type(string path, string type)
    {
        var call = new HttpCall();

        string body = await Answer(call, path);

        call.Status.ShouldBe(StatusCodes.Status200OK);
        call.Header("Content-Type").ShouldBe(type);
        body.ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("../host.json")]
    [InlineData("modules/../../host.json")]
    [InlineData("%2e%2e/host.json")]
    [InlineData("..\\host.json")]
    [InlineData("/etc/passwd")]
    [InlineData("modules")]
    [InlineData("modules/")]
    [InlineData("INDEX.HTML")]
    public async Task What_is_not_of_the_studio_is_not_served(string path)
    {
        var call = new HttpCall();

        await Answer(call, path);

        call.Status.ShouldBe(StatusCodes.Status404NotFound);
    }

    [Fact]
    public async Task A_file_that_the_browser_has_is_not_sent_again()
    {
        var first = new HttpCall();
        await Answer(first, "studio.css");
        var second = new HttpCall(("If-None-Match", first.Header("ETag")));

        string body = await Answer(second, "studio.css");

        second.Status.ShouldBe(StatusCodes.Status304NotModified);
        body.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("gzip, br", true)]
    [InlineData("br;q=1.0, gzip;q=0.5", true)]
    [InlineData("gzip;q=0", false)]
    [InlineData("br", false)]
    public async Task A_file_is_packed_for_who_can_unpack_it(string accepted, bool packed)
    {
        var plain = new HttpCall();
        string content = await Answer(plain, "studio.css");
        var call = new HttpCall(("Accept-Encoding", accepted));

        byte[] body = await call.AnswerBytes(request => Task.FromResult(StudioAnswer.To(request, Shelf, "studio.css", Store)));

        call.Header("Content-Encoding").ShouldBe(packed ? "gzip" : "");
        (call.Header("ETag") == plain.Header("ETag")).ShouldBe(!packed);
        using var unpacked = new StreamReader(packed ? new GZipStream(new MemoryStream(body), CompressionMode.Decompress) : new MemoryStream(body));
        (await unpacked.ReadToEndAsync()).ShouldBe(content);
    }

    [Fact]
    public async Task Nothing_inline_and_nothing_from_elsewhere_may_run()
    {
        var call = new HttpCall();

        string page = await Answer(call, "");

        string policy = call.Header("Content-Security-Policy");
        policy.ShouldStartWith("default-src 'none'");
        policy.ShouldNotContain("unsafe");
        policy.ShouldContain("media-src 'self' blob: https://alin.blob.example");
        Inline().IsMatch(page).ShouldBeFalse();
        page.ShouldNotContain("://");
        call.Header("X-Content-Type-Options").ShouldBe("nosniff");
    }

    [Fact]
    public async Task The_page_without_its_slash_leads_to_the_one_with_it()
    {
        var call = new HttpCall();
        call.Request.Path = "/studio";

        await Answer(call, "");

        call.Status.ShouldBe(StatusCodes.Status302Found);
        call.Header("Location").ShouldBe("/studio/");
    }

    private static Task<string> Answer(HttpCall call, string path)
    {
        call.Request.Path = call.Request.Path.HasValue ? call.Request.Path : $"/studio/{path}";
        return call.Answer(request => Task.FromResult(StudioAnswer.To(request, Shelf, path, Store)));
    }

    [GeneratedRegex(@"<script(?![^>]*\bsrc=)|<style|\son\w+=|\sstyle=", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Inline();
}
