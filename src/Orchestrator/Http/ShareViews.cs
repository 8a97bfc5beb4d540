using AlinFunctions.Activities;
using AlinFunctions.Activities.Sharing;
using AlinFunctions.Pipeline.Delivery.Sharing;
using Microsoft.AspNetCore.Http;

namespace AlinFunctions.Orchestrator.Http;

/// <summary>Shows share links as the API tells of them.</summary>
public sealed class ShareViews(ShareBook shares, ShareAudit audit, BlobSigner signer)
{
    // A user-delegation key lasts at most seven days, so a link to the file itself cannot last longer.
    private static readonly TimeSpan LongestRaw = TimeSpan.FromDays(7) - TimeSpan.FromHours(1);

    /// <summary>The address that the product is met at: the configured one, else the one that was called.</summary>
    public Uri RootOf(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return shares.BaseAddress
            ?? (Uri.TryCreate($"{request.Scheme}://{request.Host.ToUriComponent()}/", UriKind.Absolute, out Uri? called) ? called : throw Problems.BadParameter("Host", "videos.example.org"));
    }

    /// <summary>Shows a link.</summary>
    public async Task<ShareView> Of(ShareRecord share, HttpRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(share);
        DateTimeOffset now = shares.Now;
        ShareState state = share.StateAt(now);
        DateTimeOffset end = share.Expires < now + LongestRaw ? share.Expires : now + LongestRaw;
        Uri? raw = state == ShareState.Open ? await signer.Sign(share.Media, now, end, cancellation) : null;
        return new ShareView(
            share.Id, ShareBook.PageOf(share.Id, RootOf(request)), raw, share.Title, state, share.Created, share.Expires,
            await audit.Count(share, cancellation), share.Download, state == ShareState.Revoked);
    }
}
