using System.Reflection;
using AlinFunctions.Models.Store;

namespace AlinFunctions.GpuWorker.Tests;

/// <summary>The cache that the build was told of, so that weights and tables are fetched once for all tests.</summary>
internal static class TestCache
{
    private static readonly string Folder =
        typeof(TestCache).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(entry => entry.Key == "AlinCache").Value!;

    /// <summary>Gives a file that set-up has put beside the weights for demonstration.</summary>
    public static string Sample(string name) => Path.Combine(Folder, "samples", name);

    /// <summary>Opens the real store on it.</summary>
    public static ModelStore Store() => new(new ModelStoreOptions { CacheFolder = Folder });
}
