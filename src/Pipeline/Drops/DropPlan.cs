using AlinFunctions.Pipeline.Jobs;
using AlinFunctions.Pipeline.Messages;

namespace AlinFunctions.Pipeline.Drops;

/// <summary>A folder that the product is to drop for somebody: a run of a schedule, or a row of a batch. It is written down before the first file of it is.</summary>
/// <param name="Folder">The folder's name under the inbox.</param>
/// <param name="Script">The script; null where a recording speaks or a script lies among the files.</param>
/// <param name="Files">The files that are copied.</param>
/// <param name="Options">The content of job.json, or of speech.json; null for none.</param>
/// <param name="Speech">Whether it is only to be heard.</param>
public sealed record DropPlan(string Folder, string? Script, IReadOnlyList<PlannedFile> Files, string? Options, bool Speech = false)
{
    private static readonly string[] Kinds = ["portrait", "audio", "lexicon", "background", "logo", "music"];

    /// <summary>Gets the name of the options' file.</summary>
    public string OptionsName => Speech ? FrozenDrop.SpeechName : FrozenDrop.OptionsName;

    /// <summary>Gets the name of the file that makes the folder whole, which is therefore written last.</summary>
    public string LastName => Speech
        ? Script is null ? Files.Select(file => file.Name).FirstOrDefault(name => name == FrozenDrop.ScriptName) ?? Files[^1].Name : FrozenDrop.ScriptName
        : Files.First(file => file.Name.StartsWith("portrait.", StringComparison.Ordinal)).Name;

    /// <summary>Tells whether files of this kind can be part of a drop.</summary>
    public static bool IsKind(string kind) => Kinds.Contains(kind, StringComparer.Ordinal);

    /// <summary>Names a file of a kind as a drop names it.</summary>
    /// <exception cref="InvalidDropException">Such a file cannot be that kind.</exception>
    public static string NameOf(string kind, string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        string name = kind + Path.GetExtension(path).ToLowerInvariant();
        return FrozenDrop.Counts(name) ? name : throw new InvalidDropException(FailureKind.BadOption, new Sentence(
            $"'{kind}' is '{path}': no {kind} of a job is a file of that kind.",
            $"“{kind}”是“{path}”：任务的 {kind} 不能是这种文件。"));
    }

    /// <summary>Reads where a file lies: in the inbox, or beside the schedules.</summary>
    /// <exception cref="InvalidDropException">It is no such place.</exception>
    public static ArtifactPath PathOf(string kind, string path) =>
        ArtifactPath.TryParse(path, null, out ArtifactPath found) && found.Container is StoreNames.Inbox or StoreNames.Schedules && found.Name.Contains('/', StringComparison.Ordinal)
            ? found
            : throw new InvalidDropException(FailureKind.BadOption, new Sentence(
                $"'{kind}' is '{path}'; it names a file in the store, such as {StoreNames.Inbox}/ada/portrait.jpg or {StoreNames.Schedules}/files/portrait.jpg.",
                $"“{kind}”是“{path}”，应为存储中的文件，例如 {StoreNames.Inbox}/ada/portrait.jpg 或 {StoreNames.Schedules}/files/portrait.jpg。"));
}
