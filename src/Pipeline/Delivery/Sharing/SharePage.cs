using System.Globalization;
using System.Net;
using System.Text;
using AlinFunctions.Pipeline.Jobs;

namespace AlinFunctions.Pipeline.Delivery.Sharing;

/// <summary>Writes the page of a share link: complete in itself, nothing fetched from elsewhere, readable without a script.</summary>
public static class SharePage
{
    /// <summary>Writes the page.</summary>
    /// <param name="share">The link.</param>
    /// <param name="root">The product's own address, ending in a slash: previews in other products need whole addresses.</param>
    /// <param name="language">The reader's language, "en" or "zh".</param>
    public static string Of(ShareRecord share, Uri root, string language)
    {
        ArgumentNullException.ThrowIfNull(share);
        ArgumentNullException.ThrowIfNull(root);
        string page = new Uri(root, $"s/{share.Id}").AbsoluteUri;
        string local = $"/s/{share.Id}";
        var body = new StringBuilder();
        body.Append(CultureInfo.InvariantCulture, $"<h1>{Text(share.Title)}</h1>\n");
        body.Append(share.Poster is null ? Sound(share, local) : Picture(share, local));
        body.Append(CultureInfo.InvariantCulture, $"<p class=\"label\">{Text(Said(share.Poster is null ? Words.SoundLabel : Words.VideoLabel))}</p>\n");
        body.Append(CultureInfo.InvariantCulture, $"<p class=\"facts\">{Text(Length(share.DurationSeconds))} · {Text(Said(Words.Until))} <time datetime=\"{share.Expires.UtcDateTime:yyyy-MM-ddTHH:mmZ}\">{Text(Day(share.Expires, language))}</time></p>\n");
        if (share.Download)
        {
            body.Append(CultureInfo.InvariantCulture, $"<p><a class=\"button\" href=\"{local}/{FileOf(share)}?download=1\" download>{Text(Said(Words.Download))}</a></p>\n");
        }

        body.Append(CultureInfo.InvariantCulture, $"<p class=\"trouble\" id=\"trouble\" role=\"status\" hidden>{Text(Said(Words.Trouble))}</p>\n");
        return SharePageFrame.Of(share.Title, language, Preview(share, page, Said(share.Poster is null ? Words.SoundLabel : Words.VideoLabel)), body.ToString(), withScript: true);

        string Said(Sentence sentence) => sentence.In(language);
    }

    /// <summary>Writes what whoever follows a link reads when there is nothing to play.</summary>
    /// <param name="state">Why; null for a link that there never was.</param>
    /// <param name="language">The reader's language, "en" or "zh".</param>
    public static string Closed(ShareState? state, string language)
    {
        (Sentence title, Sentence text) = state switch
        {
            ShareState.Expired => (Words.ExpiredTitle, Words.Expired),
            ShareState.Revoked => (Words.RevokedTitle, Words.Revoked),
            _ => (Words.UnknownTitle, Words.Unknown),
        };
        string body = $"<h1>{Text(title.In(language))}</h1>\n<p>{Text(text.In(language))}</p>\n";
        return SharePageFrame.Of(title.In(language), language, head: "", body, withScript: false);
    }

    /// <summary>Names the address, below the page's, that a link's file is asked for at.</summary>
    public static string FileOf(ShareRecord share)
    {
        ArgumentNullException.ThrowIfNull(share);
        return share.Poster is null ? "sound" : "video";
    }

    /// <summary>Names the file that whoever downloads it gets: the title, as far as every file system takes it.</summary>
    public static string FileNameOf(ShareRecord share)
    {
        ArgumentNullException.ThrowIfNull(share);
        string plain = string.Concat(share.Title.Select(letter => char.IsLetterOrDigit(letter) || letter is '-' or '_' or ' ' ? letter : '-')).Trim(' ', '-');
        return (plain.Length == 0 ? share.Id.ToString() : plain) + Path.GetExtension(share.Media.FileName);
    }

    private static string Picture(ShareRecord share, string local) =>
        $"""
        <video controls playsinline preload="metadata"{(share.Download ? "" : " controlslist=\"nodownload\"")} poster="{local}/poster" src="{local}/video" aria-label="{Text(share.Title)}">
        <track kind="captions" src="{local}/captions.vtt" srclang="{share.Language}" label="{LanguageName(share.Language)}">
        </video>

        """;

    private static string Sound(ShareRecord share, string local) =>
        $"""
        <audio controls preload="metadata"{(share.Download ? "" : " controlslist=\"nodownload\"")} src="{local}/sound" aria-label="{Text(share.Title)}">
        <track kind="captions" src="{local}/captions.vtt" srclang="{share.Language}" label="{LanguageName(share.Language)}">
        </audio>

        """;

    // Open Graph, https://ogp.me: what chats and social networks show of a link.
    private static string Preview(ShareRecord share, string page, string label)
    {
        string kind = share.Poster is null ? "music.song" : "video.other";
        string media = share.Poster is null ? "audio" : "video";
        string type = share.Poster is null ? "audio/wav" : "video/mp4";
        var head = new StringBuilder();
        Add("og:type", kind);
        Add("og:site_name", "AlinFunctions");
        Add("og:title", share.Title);
        Add("og:description", label);
        Add("og:url", page);
        Add("og:locale", share.Language == "zh" ? "zh_CN" : "en_US");
        if (share.Poster is not null)
        {
            Add("og:image", $"{page}/poster");
            Add("og:image:type", "image/jpeg");
            Add("og:image:alt", share.Title);
        }

        Add($"og:{media}", $"{page}/{FileOf(share)}");
        Add($"og:{media}:type", type);
        head.Append(CultureInfo.InvariantCulture, $"<meta name=\"description\" content=\"{Text(label)}\">\n");
        head.Append(CultureInfo.InvariantCulture, $"<meta name=\"twitter:card\" content=\"{(share.Poster is null ? "summary" : "summary_large_image")}\">\n");
        return head.ToString();

        void Add(string property, string content) => head.Append(CultureInfo.InvariantCulture, $"<meta property=\"{property}\" content=\"{Text(content)}\">\n");
    }

    private static string Length(double seconds)
    {
        TimeSpan time = TimeSpan.FromSeconds(Math.Max(1, Math.Round(seconds)));
        return time.ToString(time.TotalHours >= 1 ? @"h\:mm\:ss" : @"m\:ss", CultureInfo.InvariantCulture);
    }

    private static string Day(DateTimeOffset at, string language) => language == "zh"
        ? at.UtcDateTime.ToString("yyyy年M月d日 HH:mm 'UTC'", CultureInfo.InvariantCulture)
        : at.UtcDateTime.ToString("d MMMM yyyy, HH:mm 'UTC'", CultureInfo.InvariantCulture);

    private static string LanguageName(string language) => language == "zh" ? "简体中文" : "English";

    private static string Text(string text) => WebUtility.HtmlEncode(text);

    private static class Words
    {
        public static readonly Sentence VideoLabel = new("AI-generated: the person shown did not say these words.", "AI生成：画面中的人并未说过这些话。");
        public static readonly Sentence SoundLabel = new("AI-generated: this is a synthetic voice.", "AI生成：这是合成的声音。");
        public static readonly Sentence Until = new("The link works until", "链接有效期至");
        public static readonly Sentence Download = new("Download", "下载");
        public static readonly Sentence Trouble = new("It cannot be played at the moment. Please load the page again.", "暂时无法播放，请重新加载页面。");
        public static readonly Sentence ExpiredTitle = new("This link has expired", "链接已过期");
        public static readonly Sentence Expired = new("Its time is over. Ask whoever shared it for a new one.", "该链接已超过有效期，请向分享者索取新的链接。");
        public static readonly Sentence RevokedTitle = new("This link was taken back", "链接已被撤销");
        public static readonly Sentence Revoked = new("Whoever shared it has closed it.", "分享者已关闭该链接。");
        public static readonly Sentence UnknownTitle = new("There is no such link", "链接不存在");
        public static readonly Sentence Unknown = new("Check that it was copied whole. It may also have been deleted.", "请检查链接是否复制完整；它也可能已被删除。");
    }
}
