using AlinFunctions.Activities;
using AlinFunctions.Activities.Sharing;
using AlinFunctions.Orchestrator.Http;
using AlinFunctions.Pipeline.Delivery.Sharing;
using AlinFunctions.Pipeline.Messages;
using Azure.Storage.Blobs.Models;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace AlinFunctions.Orchestrator.Triggers;

/// <summary>What whoever follows a share link meets: a page, and the files that it plays, which come from the store itself.</summary>
public sealed class SharePages(Door door, ArtifactStore store, ShareBook shares, ShareAudit audit, ShareViews views, BlobSigner signer)
{
    /// <summary>Shows the page, and counts that it was opened.</summary>
    [Function("ShowSharePage")]
    public Task<IResult> Page(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "s/{id}")] HttpRequest request,
        string id,
        CancellationToken cancellation) => door.Open(request, async () =>
    {
        (ShareRecord? share, ShareState? state) = await Look(id, cancellation);
        if (share is null || state != ShareState.Open)
        {
            return Closed(request, state);
        }

        if (HttpMethods.IsGet(request.Method))
        {
            await audit.Note(share.Id, ShareEvent.Page);
        }

        return Shown(SharePage.Of(share, views.RootOf(request), CallerLanguage.Of(request)), StatusCodes.Status200OK);
    });

    /// <summary>Leads to one of the link's files.</summary>
    [Function("ServeSharedFile")]
    public Task<IResult> File(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "s/{id}/{file}")] HttpRequest request,
        string id,
        string file,
        CancellationToken cancellation) => door.Open(request, async () =>
    {
        (ShareRecord? share, ShareState? state) = await Look(id, cancellation);
        return share is null || state != ShareState.Open ? Closed(request, state)
            : file == SharePage.FileOf(share) ? await Media(request, share, cancellation)
            : file == "poster" && share.Poster is { } poster ? Lead(request, await signer.SignBriefly(poster, share.LeaseAt(shares.Now), download: null, cancellation))
            : file == "captions.vtt" ? await Captions(request, share.Captions, cancellation)
            : Closed(request, state: null);
    });

    private async Task<(ShareRecord? Share, ShareState? State)> Look(string id, CancellationToken cancellation)
    {
        ShareRecord? share = ShareId.TryParse(id, null, out ShareId known) ? await shares.Find(known, cancellation) : null;
        return (share, share?.StateAt(shares.Now));
    }

    private async Task<IResult> Media(HttpRequest request, ShareRecord share, CancellationToken cancellation)
    {
        bool keeps = request.Query.ContainsKey("download");
        if (keeps && !share.Download)
        {
            return Closed(request, state: null);
        }

        if (HttpMethods.IsGet(request.Method))
        {
            await audit.Note(share.Id, keeps ? ShareEvent.Download : ShareEvent.Play);
        }

        return Lead(request, await signer.SignBriefly(share.Media, share.LeaseAt(shares.Now), keeps ? SharePage.FileNameOf(share) : null, cancellation));
    }

    // Captions come from here: a browser takes them from nowhere but the page's own host.
    private async Task<IResult> Captions(HttpRequest request, ArtifactPath captions, CancellationToken cancellation)
    {
        BlobDownloadResult text = await store.Blob(captions).DownloadContentAsync(cancellation);
        Harden(request);
        return Results.Bytes(text.Content.ToMemory(), Publisher.WebVtt);
    }

    private static IResult Lead(HttpRequest request, Uri link)
    {
        Harden(request);
        return Results.Redirect(link.AbsoluteUri);
    }

    private static void Harden(HttpRequest request)
    {
        request.HttpContext.Response.Headers.CacheControl = "no-store";
        request.HttpContext.Response.Headers["Referrer-Policy"] = "no-referrer";
        request.HttpContext.Response.Headers["X-Robots-Tag"] = "noindex, nofollow";
        request.HttpContext.Response.Headers.XContentTypeOptions = "nosniff";
    }

    private IResult Closed(HttpRequest request, ShareState? state) => Shown(
        SharePage.Closed(state, CallerLanguage.Of(request)), state is null or ShareState.Open ? StatusCodes.Status404NotFound : StatusCodes.Status410Gone);

    private SharePageResult Shown(string page, int status) => new(page, status, SharePageFrame.PolicyFor(store.Container(StoreNames.Videos).Uri));
}
