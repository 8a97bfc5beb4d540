using System.Globalization;
using AlinFunctions.Pipeline.Jobs;
using AlinFunctions.Pipeline.Messages;

namespace AlinFunctions.Pipeline.Delivery.Sharing;

/// <summary>Where share links lie in the store.</summary>
public static class SharePaths
{
    /// <summary>A link's record.</summary>
    public static ArtifactPath Record(ShareId share) => Folder(share).Below("share.json");

    /// <summary>A file of the link's audit: page views apart from the rest, since they are what is counted.</summary>
    public static ArtifactPath Audit(ShareId share, ShareEvent kind, int part) =>
        ArtifactPath.In(StoreNames.Shares, $"{Audits(share, kind)}{part.ToString("d4", CultureInfo.InvariantCulture)}.jsonl");

    /// <summary>What the names of those files begin with.</summary>
    public static string Audits(ShareId share, ShareEvent kind) => $"{share}/{(kind == ShareEvent.Page ? "views" : "plays")}-";

    /// <summary>What all names of a link begin with.</summary>
    public static ArtifactPath Folder(ShareId share) => ArtifactPath.In(StoreNames.Shares, share.ToString());

    /// <summary>The mark that a link belongs to a job.</summary>
    public static ArtifactPath Mark(JobId job, ShareId share) => Marks(job).Below(share.ToString());

    /// <summary>What the marks of a job's links begin with.</summary>
    public static ArtifactPath Marks(JobId job) => ArtifactPath.In(StoreNames.Shares, $"of/{job}");

    /// <summary>Which link the job itself was published with.</summary>
    public static ArtifactPath Usual(JobId job) => ArtifactPath.In(StoreNames.Shares, $"usual/{job}.json");
}
