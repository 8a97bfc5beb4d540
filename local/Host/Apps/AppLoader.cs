using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Loader;

namespace AlinFunctions.Host.Apps;

/// <summary>Loads a function app beside the host's own assemblies, so that both see one copy of the stand-ins.</summary>
internal static class AppLoader
{
    private static readonly ConcurrentDictionary<string, Lazy<Assembly>> Loaded = new(StringComparer.Ordinal);

    /// <summary>Loads the app's assembly; what the host lacks is resolved as the app's own dependency file says.</summary>
    /// <param name="path">The assembly's full path.</param>
    public static Assembly Load(string path) => Loaded.GetOrAdd(path, file => new Lazy<Assembly>(() => LoadOnce(file))).Value;

    private static Assembly LoadOnce(string path)
    {
        var resolver = new AssemblyDependencyResolver(path);
        AssemblyLoadContext.Default.Resolving += (context, name) =>
            resolver.ResolveAssemblyToPath(name) is { } file ? context.LoadFromAssemblyPath(file) : null;
        AssemblyLoadContext.Default.ResolvingUnmanagedDll += (_, name) =>
            resolver.ResolveUnmanagedDllToPath(name) is { } file ? NativeLibrary.Load(file) : 0;
        return AssemblyLoadContext.Default.LoadFromAssemblyPath(path);
    }
}
