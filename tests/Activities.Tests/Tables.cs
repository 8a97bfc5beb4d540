using System.Reflection;
using AlinFunctions.Models.Store;

namespace AlinFunctions.Activities.Tests;

/// <summary>The real pronunciation tables, from the cache that the build was told of; loaded once.</summary>
internal static class Tables
{
    private static readonly string Folder =
        typeof(Tables).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(entry => entry.Key == "AlinCache").Value!;

    public static PronouncerShelf Shelf { get; } = new(new ModelStore(new ModelStoreOptions { CacheFolder = Folder }));
}
