using System.Text.Json.Serialization;

namespace AlinFunctions.Pipeline.Jobs;

/// <summary>A dropped folder at one moment: the files that make a job, each at one version of its content.</summary>
/// <param name="Folder">The folder's name under the inbox.</param>
/// <param name="Files">The files that count, sorted by name.</param>
public sealed record FrozenDrop(string Folder, IReadOnlyList<DropFile> Files)
{
    /// <summary>The name of the script's file.</summary>
    public const string ScriptName = "script.txt";

    /// <summary>The name of the options' file.</summary>
    public const string OptionsName = "job.json";

    private static readonly string[] PortraitNames = ["portrait.jpeg", "portrait.jpg", "portrait.png"];

    /// <summary>Gets the text that the job's id is made of: folder, names and versions.</summary>
    [JsonIgnore]
    public string Canonical => string.Join('\n', Files.Select(file => $"{file.Name}\t{file.ETag.Trim('"')}").Prepend(Folder));

    /// <summary>Gets the script, if it has arrived.</summary>
    [JsonIgnore]
    public DropFile? Script => Files.FirstOrDefault(file => file.Name == ScriptName);

    /// <summary>Gets the portrait, if it has arrived.</summary>
    [JsonIgnore]
    public DropFile? Portrait => Files.FirstOrDefault(file => IsPortrait(file.Name));

    /// <summary>Gets whether there is more than one portrait, so that nobody can say which is meant.</summary>
    [JsonIgnore]
    public bool HasSeveralPortraits => Files.Count(file => IsPortrait(file.Name)) > 1;

    /// <summary>Gets the options, if there are any.</summary>
    [JsonIgnore]
    public DropFile? Options => Files.FirstOrDefault(file => file.Name == OptionsName);

    /// <summary>Gets whether a script and a portrait are there.</summary>
    [JsonIgnore]
    public bool IsComplete => Script is not null && Portrait is not null;

    /// <summary>Freezes a listing: keeps the files that count, in order of their names. Other files are nobody's business.</summary>
    public static FrozenDrop Of(string folder, IEnumerable<DropFile> listing) =>
        new(folder, [.. listing.Where(file => Counts(file.Name)).OrderBy(file => file.Name, StringComparer.Ordinal)]);

    /// <summary>Tells whether a file of this name is part of a drop.</summary>
    public static bool Counts(string name) => name is ScriptName or OptionsName || IsPortrait(name);

    private static bool IsPortrait(string name) => PortraitNames.Contains(name, StringComparer.Ordinal);
}
