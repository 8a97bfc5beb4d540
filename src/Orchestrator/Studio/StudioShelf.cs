using Microsoft.Extensions.FileProviders;

namespace AlinFunctions.Orchestrator.Studio;

/// <summary>Holds every file of the studio by its path. What is not on the shelf is not served, so no path leads elsewhere.</summary>
public sealed class StudioShelf
{
    private readonly Lazy<Dictionary<string, StudioFile>> _files;

    /// <summary>Makes the shelf; it is filled when it is first looked at.</summary>
    /// <param name="folder">The folder beside the app that holds the studio.</param>
    public StudioShelf(string folder) => _files = new Lazy<Dictionary<string, StudioFile>>(() => Fill(folder));

    /// <summary>Gets the folder beside the app's own assembly: the process's may be a host's.</summary>
    public static string OwnFolder => Path.Combine(Path.GetDirectoryName(typeof(StudioShelf).Assembly.Location)!, "studio");

    /// <summary>Finds a file.</summary>
    /// <param name="path">Its path, with slashes; empty for the page itself.</param>
    /// <returns>The file; null if there is none of that name.</returns>
    public StudioFile? Find(string? path) => _files.Value.GetValueOrDefault(string.IsNullOrEmpty(path) ? "index.html" : path);

    private static Dictionary<string, StudioFile> Fill(string folder)
    {
        using var provider = new PhysicalFileProvider(folder);
        var files = new Dictionary<string, StudioFile>(StringComparer.Ordinal);
        Take(provider, "", files);
        return files;
    }

    private static void Take(PhysicalFileProvider provider, string folder, Dictionary<string, StudioFile> files)
    {
        foreach (IFileInfo entry in provider.GetDirectoryContents(folder))
        {
            string path = folder.Length == 0 ? entry.Name : $"{folder}/{entry.Name}";
            if (entry.IsDirectory)
            {
                Take(provider, path, files);
            }
            else
            {
                files[path] = new StudioFile(entry.Name, Read(entry));
            }
        }
    }

    private static byte[] Read(IFileInfo file)
    {
        using Stream stream = file.CreateReadStream();
        var content = new byte[file.Length];
        stream.ReadExactly(content);
        return content;
    }
}
