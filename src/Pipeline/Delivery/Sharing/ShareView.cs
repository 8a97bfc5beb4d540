namespace AlinFunctions.Pipeline.Delivery.Sharing;

/// <summary>What the API tells of a share link.</summary>
/// <param name="Id">The link's name.</param>
/// <param name="Url">The page.</param>
/// <param name="Raw">A link to the file itself, which cannot be taken back; null once the share is closed.</param>
/// <param name="Title">What the page is headed with.</param>
/// <param name="State">How it stands.</param>
/// <param name="Created">When it was made.</param>
/// <param name="Expires">When it stops working.</param>
/// <param name="Views">How often its page was opened.</param>
/// <param name="Download">Whether the page offers the file.</param>
/// <param name="Revoked">Whether it was taken back.</param>
public sealed record ShareView(
    ShareId Id, Uri Url, Uri? Raw, string Title, ShareState State, DateTimeOffset Created, DateTimeOffset Expires, long Views, bool Download, bool Revoked);
