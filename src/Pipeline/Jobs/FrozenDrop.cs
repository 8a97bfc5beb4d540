using System.Text.Json.Serialization;

namespace AlinFunctions.Pipeline.Jobs;

/// <summary>A dropped folder at one moment: the files that make a job, each at one version of its content.</summary>
/// <param name="Folder">The folder's name under the inbox.</param>
/// <param name="Files">The files that count, sorted by name.</param>
/// <param name="Whole">Whether whoever dropped it says that nothing more will come.</param>
public sealed record FrozenDrop(
    string Folder, IReadOnlyList<DropFile> Files, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool Whole = false)
{
    /// <summary>The name of the script's file.</summary>
    public const string ScriptName = "script.txt";

    /// <summary>The name of the options' file.</summary>
    public const string OptionsName = "job.json";

    /// <summary>The name of the options' file of a job that is only to be heard: it needs no portrait.</summary>
    public const string SpeechName = "speech.json";

    /// <summary>The name of the options' file of a preview. Whoever drops it drops it last: nothing is waited for after it.</summary>
    public const string PreviewName = "preview.json";

    /// <summary>The name of the file that says how words of the user's own are pronounced.</summary>
    public const string LexiconName = "lexicon.csv";

    private static readonly string[] PortraitNames = ["portrait.jpeg", "portrait.jpg", "portrait.png"];

    private static readonly string[] AudioNames = ["audio.aac", "audio.flac", "audio.m4a", "audio.mp3", "audio.ogg", "audio.opus", "audio.wav"];

    private static readonly string[] LogoNames = ["logo.jpeg", "logo.jpg", "logo.png"];

    private static readonly string[] MusicNames = ["music.flac", "music.m4a", "music.mp3", "music.ogg", "music.wav"];

    private static readonly string[] PoseNames = ["pose.mov", "pose.mp4", "pose.webm"];

    private static readonly string[] BlinkNames = ["blink.mov", "blink.mp4", "blink.webm"];

    private static readonly string[] BackgroundPictureNames = ["background.jpeg", "background.jpg", "background.png"];

    private static readonly string[] BackgroundFilmNames = ["background.mov", "background.mp4", "background.webm"];

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

    /// <summary>Gets the user's own recording, if there is one.</summary>
    [JsonIgnore]
    public DropFile? Audio => Files.FirstOrDefault(file => IsAudio(file.Name));

    /// <summary>Gets whether there is more than one recording.</summary>
    [JsonIgnore]
    public bool HasSeveralRecordings => Files.Count(file => IsAudio(file.Name)) > 1;

    /// <summary>Gets the logos: one, if there is any.</summary>
    [JsonIgnore]
    public IEnumerable<DropFile> Logos => Files.Where(file => LogoNames.Contains(file.Name, StringComparer.Ordinal));

    /// <summary>Gets the pieces of music: one, if there is any.</summary>
    [JsonIgnore]
    public IEnumerable<DropFile> Music => Files.Where(file => MusicNames.Contains(file.Name, StringComparer.Ordinal));

    /// <summary>Gets the films that the head follows: one, if there is any.</summary>
    [JsonIgnore]
    public IEnumerable<DropFile> PoseVideos => Files.Where(file => PoseNames.Contains(file.Name, StringComparer.Ordinal));

    /// <summary>Gets the films that the lids follow: one, if there is any.</summary>
    [JsonIgnore]
    public IEnumerable<DropFile> BlinkVideos => Files.Where(file => BlinkNames.Contains(file.Name, StringComparer.Ordinal));

    /// <summary>Gets the picture or film that stands behind the person, if there is one.</summary>
    [JsonIgnore]
    public DropFile? Background => Files.FirstOrDefault(file => IsBackground(file.Name));

    /// <summary>Gets whether there is more than one background.</summary>
    [JsonIgnore]
    public bool HasSeveralBackgrounds => Files.Count(file => IsBackground(file.Name)) > 1;

    /// <summary>Gets the user's own pronunciations, if there are any.</summary>
    [JsonIgnore]
    public DropFile? Lexicon => Files.FirstOrDefault(file => file.Name == LexiconName);

    /// <summary>Gets the options, if there are any.</summary>
    [JsonIgnore]
    public DropFile? Options => Files.FirstOrDefault(file => IsOptions(file.Name));

    /// <summary>Gets whether options are there twice, for a video, a preview or speech alone.</summary>
    [JsonIgnore]
    public bool HasSeveralOptions => Files.Count(file => IsOptions(file.Name)) > 1;

    /// <summary>Gets whether the job is only to be heard.</summary>
    [JsonIgnore]
    public bool IsSpeechOnly => Files.Any(file => file.Name == SpeechName);

    /// <summary>Gets whether the job is only to be looked at quickly.</summary>
    [JsonIgnore]
    public bool IsPreview => Files.Any(file => file.Name == PreviewName);

    /// <summary>Gets whether there is something to say and somebody to say it: a script or a recording, and a portrait unless it is only to be heard.</summary>
    [JsonIgnore]
    public bool IsComplete => IsSpeechOnly ? Script is not null || Audio is not null : (Script is not null || Audio is not null) && Portrait is not null;

    /// <summary>Freezes a listing: keeps the files that count, in order of their names. Other files are nobody's business.</summary>
    public static FrozenDrop Of(string folder, IEnumerable<DropFile> listing) =>
        new(folder, [.. listing.Where(file => Counts(file.Name)).OrderBy(file => file.Name, StringComparer.Ordinal)]);

    /// <summary>Tells whether a file of this name is part of a drop.</summary>
    public static bool Counts(string name) => name is ScriptName or LexiconName || IsOptions(name) || IsPortrait(name) || IsAudio(name) || IsMedia(name) || IsBackground(name);

    /// <summary>Tells whether a background of this name is a film.</summary>
    public static bool IsBackgroundFilm(string name) => BackgroundFilmNames.Contains(name, StringComparer.Ordinal);

    private static bool IsBackground(string name) => BackgroundPictureNames.Contains(name, StringComparer.Ordinal) || IsBackgroundFilm(name);

    private static bool IsMedia(string name) => new[] { LogoNames, MusicNames, PoseNames, BlinkNames }.Any(names => names.Contains(name, StringComparer.Ordinal));

    private static bool IsOptions(string name) => name is OptionsName or SpeechName or PreviewName;

    private static bool IsAudio(string name) => AudioNames.Contains(name, StringComparer.Ordinal);

    private static bool IsPortrait(string name) => PortraitNames.Contains(name, StringComparer.Ordinal);
}
