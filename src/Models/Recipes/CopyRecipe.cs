namespace AlinFunctions.Models.Recipes;

/// <summary>Takes packed files as they are.</summary>
public static class CopyRecipe
{
    /// <summary>Moves every packed file to the outputs under its bare name.</summary>
    public static Task Run(string inputs, string outputs, CancellationToken cancellation)
    {
        foreach (string path in Directory.EnumerateFiles(inputs, "*", SearchOption.AllDirectories))
        {
            File.Move(path, Path.Combine(outputs, Path.GetFileName(path)));
        }

        return Task.CompletedTask;
    }

    /// <summary>Makes a recipe that moves packed files to new names.</summary>
    /// <param name="names">Pairs of the path in the package and the name in the cache.</param>
    public static Recipe Renaming(params (string Path, string Name)[] names) => (inputs, outputs, _) =>
    {
        foreach ((string path, string name) in names)
        {
            File.Move(Path.Combine(inputs, path), Path.Combine(outputs, name));
        }

        return Task.CompletedTask;
    };
}
