using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using AlinFunctions.Host.Apps;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace AlinFunctions.Host.Discovery;

/// <summary>Finds the functions of an app: those of its own assembly and of the class libraries that it ships with.</summary>
internal static class FunctionCatalog
{
    /// <summary>Finds every function of an app.</summary>
    /// <param name="app">The app's assembly.</param>
    public static IReadOnlyList<FunctionMethod> Find(Assembly app) => Find(Assemblies(app).SelectMany(assembly => assembly.GetExportedTypes()));

    /// <summary>Finds the functions of some types.</summary>
    /// <param name="types">The types.</param>
    /// <exception cref="HostStartException">Two functions share a name, or one has no single trigger.</exception>
    public static IReadOnlyList<FunctionMethod> Find(IEnumerable<Type> types)
    {
        FunctionMethod[] functions = [.. types.SelectMany(Functions).OrderBy(function => function.Name, StringComparer.Ordinal)];
        foreach (IGrouping<string, FunctionMethod> same in functions.GroupBy(function => function.Name, StringComparer.OrdinalIgnoreCase))
        {
            if (same.Count() > 1)
            {
                throw new HostStartException($"Two functions are named {same.Key}: {string.Join(" and ", same.Select(function => function.EntryPoint))}.");
            }
        }

        return functions;
    }

    /// <summary>The app and the libraries beside it. The compiler drops a reference that only names constants, so the folder is asked, not the assembly.</summary>
    private static IEnumerable<Assembly> Assemblies(Assembly app)
    {
        string attributeHome = typeof(FunctionAttribute).Assembly.GetName().Name!;
        yield return app;
        foreach (string path in Directory.EnumerateFiles(Path.GetDirectoryName(app.Location)!, "*.dll").Order(StringComparer.Ordinal))
        {
            if (!string.Equals(path, app.Location, StringComparison.Ordinal) && References(path, attributeHome) is { } name)
            {
                yield return Assembly.Load(name);
            }
        }
    }

    private static AssemblyName? References(string path, string wanted)
    {
        using var file = new PEReader(File.OpenRead(path));
        if (!file.HasMetadata)
        {
            return null;
        }

        MetadataReader metadata = file.GetMetadataReader();
        return metadata.IsAssembly && metadata.AssemblyReferences.Any(reference => metadata.StringComparer.Equals(metadata.GetAssemblyReference(reference).Name, wanted))
            ? metadata.GetAssemblyDefinition().GetAssemblyName()
            : null;
    }

    private static IEnumerable<FunctionMethod> Functions(Type type) =>
        from method in type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        let function = method.GetCustomAttribute<FunctionAttribute>()
        where function is not null
        select Read(function.Name, method);

    private static FunctionMethod Read(string name, MethodInfo method)
    {
        ParameterInfo[] triggers = [.. method.GetParameters().Where(parameter => parameter.GetCustomAttribute<TriggerBindingAttribute>() is not null)];
        return triggers is [ParameterInfo trigger]
            ? new FunctionMethod(name, method, trigger, trigger.GetCustomAttribute<TriggerBindingAttribute>()!)
            : throw new HostStartException($"The function {name} has {triggers.Length} triggers; it needs exactly one.");
    }
}
