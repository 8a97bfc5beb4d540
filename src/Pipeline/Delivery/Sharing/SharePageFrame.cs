using System.Net;
using System.Security.Cryptography;
using System.Text;

namespace AlinFunctions.Pipeline.Delivery.Sharing;

/// <summary>What every page of a share link has around it: head, style, and the policy that lets nothing else in.</summary>
public static class SharePageFrame
{
    private const string Style = """
        :root{color-scheme:light dark;--back:#f6f6f4;--front:#1b1b1a;--soft:#5a5a57;--line:#d4d4d0;--act:#0b57b7;--onact:#fff}
        @media (prefers-color-scheme:dark){:root{--back:#141413;--front:#f0f0ee;--soft:#a9a9a5;--line:#3a3a38;--act:#8ab4f8;--onact:#10213a}}
        *{box-sizing:border-box}
        body{margin:0;background:var(--back);color:var(--front);font:1rem/1.5 system-ui,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif}
        main{max-width:60rem;margin:0 auto;padding:clamp(1rem,4vw,2.5rem)}
        h1{margin:0 0 1rem;font-size:clamp(1.25rem,3.5vw,1.75rem);line-height:1.25;overflow-wrap:anywhere}
        video{display:block;width:100%;max-height:75vh;background:#000;border-radius:.5rem}
        audio{display:block;width:100%}
        .label{display:inline-block;margin:1rem 0 0;padding:.125rem .625rem;border:1px solid var(--line);border-radius:1rem;font-size:.875rem}
        .facts{margin:.5rem 0 0;color:var(--soft);font-size:.875rem}
        .button{display:inline-block;padding:.625rem 1.25rem;min-height:2.75rem;border-radius:.375rem;background:var(--act);color:var(--onact);text-decoration:none;font-weight:600}
        :focus-visible{outline:.1875rem solid var(--act);outline-offset:.125rem}
        footer{margin-top:2rem;padding-top:1rem;border-top:1px solid var(--line);color:var(--soft);font-size:.8125rem}
        """;

    // The store's link lasts for minutes: after a long pause the player asks anew, twice at most, and goes on where it was.
    private const string Script = """
        const player=document.querySelector('video,audio');let at=0,tries=0;
        player.addEventListener('timeupdate',()=>{at=player.currentTime||at});
        player.addEventListener('playing',()=>{tries=0});
        player.addEventListener('error',()=>{
          if(tries++>1){document.getElementById('trouble').hidden=false;return}
          player.addEventListener('loadedmetadata',()=>{player.currentTime=at},{once:true});
          const was=!player.paused;player.load();if(was)player.play().catch(()=>{});
        });
        """;

    /// <summary>The policy of the pages: their own style and script, pictures and sound from here and from the store, nothing else.</summary>
    /// <param name="store">The store's address, where files are played from.</param>
    public static string PolicyFor(Uri store)
    {
        ArgumentNullException.ThrowIfNull(store);
        string origin = store.GetLeftPart(UriPartial.Authority);
        return $"default-src 'none'; style-src 'sha256-{Hash(Style)}'; script-src 'sha256-{Hash(Script)}'; img-src 'self' data: {origin}; media-src 'self' {origin}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    }

    /// <summary>Puts a page together.</summary>
    internal static string Of(string title, string language, string head, string body, bool withScript)
    {
        string tongue = language == "zh" ? "zh-CN" : "en";
        string foot = language == "zh" ? "由 AlinFunctions 生成。本页不记录访问者的身份，只统计打开次数。" : "Made with AlinFunctions. This page counts how often it is opened, and keeps nothing about who did.";
        return $"""
            <!doctype html>
            <html lang="{tongue}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="robots" content="noindex, nofollow">
            <meta name="color-scheme" content="light dark">
            <link rel="icon" href="data:,">
            <title>{WebUtility.HtmlEncode(title)}</title>
            {head}<style>{Style}</style>
            </head>
            <body>
            <main>
            {body}<footer>{foot}</footer>
            </main>
            {(withScript ? $"<script>{Script}</script>\n" : "")}</body>
            </html>

            """;
    }

    private static string Hash(string text) => Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
