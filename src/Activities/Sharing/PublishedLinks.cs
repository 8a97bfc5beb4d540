namespace AlinFunctions.Activities.Sharing;

/// <summary>The links that a job is published with.</summary>
/// <param name="Link">To the file itself.</param>
/// <param name="LinkExpires">When that stops working.</param>
/// <param name="Page">To the page; null where the product's own address is not configured.</param>
public sealed record PublishedLinks(Uri Link, DateTimeOffset LinkExpires, Uri? Page);
