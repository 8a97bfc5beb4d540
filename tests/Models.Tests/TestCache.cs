using System.Reflection;
using AlinFunctions.Models.Store;

namespace AlinFunctions.Models.Tests;

/// <summary>The cache that the build was told of, so that weights are fetched once for all tests.</summary>
public static class TestCache
{
    /// <summary>Gets its folder.</summary>
    public static string Folder { get; } = typeof(TestCache).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(entry => entry.Key == "AlinCache").Value!;

    /// <summary>Opens the real store on it.</summary>
    public static ModelStore Store() => new(new ModelStoreOptions { CacheFolder = Folder });
}
