using System.Xml;
using AlinFunctions.Pipeline.Batches;
using AlinFunctions.Pipeline.Drops;
using AlinFunctions.Pipeline.Jobs;
using Microsoft.AspNetCore.Http;

namespace AlinFunctions.Orchestrator.Http;

/// <summary>Names the files of an uploaded batch as its folder names them: by the part where that says what a file is, else by the file's own name.</summary>
internal static class BatchFiles
{
    /// <summary>The part with the rows.</summary>
    private const string Rows = "batch";

    /// <summary>The part with options for all rows.</summary>
    private const string Options = "options";

    /// <summary>The most letters of a folder's name that come from a file's.</summary>
    private const int MostLetters = 40;

    /// <summary>Names the files.</summary>
    /// <exception cref="InvalidDropException">A file has no name that could stand in a folder, two have the same, or there are no rows.</exception>
    public static IReadOnlyDictionary<string, Func<Stream>> Of(IFormFileCollection files)
    {
        var named = new Dictionary<string, Func<Stream>>(StringComparer.Ordinal);
        foreach (IFormFile file in files)
        {
            string name = NameOf(file);
            if (name.Length is 0 or > 200 || name is "." or ".." || name.Any(letter => char.IsControl(letter) || letter is '/' or '\\') || !IsListable(name))
            {
                throw Refuse($"'{name}' is no name for a file of a batch.", $"“{name}”不能作为批次文件的名称。");
            }

            _ = named.TryAdd(name, file.OpenReadStream) ? name : throw Refuse($"There are two files '{name}'.", $"有两个文件“{name}”。");
        }

        return named.Keys.Any(FrozenBatch.IsBatch)
            ? named
            : throw Refuse($"There are no rows: send {FrozenBatch.CsvName} or {FrozenBatch.JsonName} as the part '{Rows}'.", $"没有数据行：请以“{Rows}”字段发送 {FrozenBatch.CsvName} 或 {FrozenBatch.JsonName}。");
    }

    /// <summary>Says how the batch's folder begins: as the file with the rows is called, so that people know it again.</summary>
    public static string FolderOf(IFormFileCollection files)
    {
        string name = Path.GetFileNameWithoutExtension(files.GetFile(Rows)?.FileName ?? "");
        string kept = string.Concat(name.Take(MostLetters).Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-')).Trim('-').ToLowerInvariant();
        return kept.Length == 0 ? Rows : kept;
    }

    // The store lists names as XML: one that XML cannot hold would hide its whole folder.
    private static bool IsListable(string name)
    {
        try
        {
            XmlConvert.VerifyXmlChars(name);
            return true;
        }
        catch (XmlException)
        {
            return false;
        }
    }

    private static string NameOf(IFormFile file) => file.Name switch
    {
        Rows => file.FileName.EndsWith(".json", StringComparison.OrdinalIgnoreCase) ? FrozenBatch.JsonName : FrozenBatch.CsvName,
        Options => FrozenDrop.OptionsName,
        _ when DropPlan.IsKind(file.Name) => DropPlan.NameOf(file.Name, file.FileName),
        _ => file.FileName,
    };

    private static InvalidDropException Refuse(string english, string chinese) => new(FailureKind.BadTable, new Sentence(english, chinese));
}
