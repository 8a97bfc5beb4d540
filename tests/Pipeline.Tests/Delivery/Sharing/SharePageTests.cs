using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using AlinFunctions.Pipeline.Delivery.Sharing;

namespace AlinFunctions.Pipeline.Tests.Delivery.Sharing;

public sealed partial class SharePageTests
{
    private static readonly Uri Root = new("https://example.org/");

    [Fact]
    public void A_title_is_text_wherever_it_stands()
    {
        string page = SharePage.Of(Shares.Video with { Title = "\"><script>alert(1)</script>" }, Root, "en");

        page.ShouldNotContain("<script>alert");
        page.ShouldContain("&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;");
    }

    [Fact]
    public void The_page_shows_a_player_with_captions_and_says_that_it_is_generated()
    {
        string page = SharePage.Of(Shares.Video, Root, "en");

        page.ShouldContain("src=\"/s/0123456789abcdef/video\"");
        page.ShouldContain("poster=\"/s/0123456789abcdef/poster\"");
        page.ShouldContain("<track kind=\"captions\" src=\"/s/0123456789abcdef/captions.vtt\" srclang=\"en\" label=\"English\">");
        page.ShouldContain("AI-generated");
        page.ShouldContain("<h1>Grace &amp; &lt;Hopper&gt;</h1>");
        page.ShouldContain("1:23");
        page.ShouldContain("8 March 2026");
        page.ShouldContain("content=\"noindex, nofollow\"");
    }

    [Fact]
    public void Previews_have_whole_addresses()
    {
        string page = SharePage.Of(Shares.Video, Root, "en");

        page.ShouldContain("<meta property=\"og:image\" content=\"https://example.org/s/0123456789abcdef/poster\">");
        page.ShouldContain("<meta property=\"og:video\" content=\"https://example.org/s/0123456789abcdef/video\">");
        page.ShouldContain("<meta property=\"og:title\" content=\"Grace &amp; &lt;Hopper&gt;\">");
    }

    [Fact]
    public void A_file_is_offered_only_where_it_may_be_kept()
    {
        SharePage.Of(Shares.Video, Root, "en").ShouldContain("href=\"/s/0123456789abcdef/video?download=1\"");
        string kept = SharePage.Of(Shares.Video with { Download = false }, Root, "en");

        kept.ShouldNotContain("download=1");
        kept.ShouldContain("controlslist=\"nodownload\"");
    }

    [Fact]
    public void Speech_alone_has_a_player_of_its_own_and_no_picture()
    {
        string page = SharePage.Of(Shares.Speech, Root, "zh");

        page.ShouldContain("<audio controls");
        page.ShouldContain("src=\"/s/0123456789abcdef/sound\"");
        page.ShouldNotContain("og:image");
        page.ShouldContain("AI生成");
        page.ShouldContain("2026年3月8日");
        page.ShouldContain("lang=\"zh-CN\"");
    }

    [Theory]
    [InlineData(null)]
    [InlineData(ShareState.Expired)]
    [InlineData(ShareState.Revoked)]
    public void A_closed_link_says_why_in_both_languages_and_shows_nothing(ShareState? state)
    {
        string english = SharePage.Closed(state, "en");
        string chinese = SharePage.Closed(state, "zh");

        english.ShouldNotBe(chinese);
        chinese.ShouldContain("链接");
        foreach (string page in new[] { english, chinese })
        {
            page.ShouldNotContain("<video");
            page.ShouldNotContain("/s/");
        }
    }

    [Fact]
    public void The_policy_lets_in_the_pages_own_style_and_script_by_their_hashes_and_the_stores_files()
    {
        string policy = SharePageFrame.PolicyFor(new Uri("https://store.example.org/account"));
        string page = SharePage.Of(Shares.Video, Root, "en");

        policy.ShouldContain($"style-src 'sha256-{Hash(Style().Match(page).Groups["text"].Value)}'");
        policy.ShouldContain($"script-src 'sha256-{Hash(Script().Match(page).Groups["text"].Value)}'");
        policy.ShouldContain("media-src 'self' https://store.example.org;");
        policy.ShouldStartWith("default-src 'none'");
        page.ShouldNotContain("style=\"");
        page.ShouldNotContain("onerror");
    }

    [Theory]
    [InlineData("Grace / Hopper: \"one\"", "Grace - Hopper- -one.mp4")]
    [InlineData("早上好", "早上好.mp4")]
    [InlineData("///", "0123456789abcdef.mp4")]
    public void A_downloaded_file_is_named_for_its_title(string title, string name) => SharePage.FileNameOf(Shares.Video with { Title = title }).ShouldBe(name);

    private static string Hash(string text) => Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    [GeneratedRegex("<style>(?<text>.*?)</style>", RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Style();

    [GeneratedRegex("<script>(?<text>.*?)</script>", RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Script();
}
