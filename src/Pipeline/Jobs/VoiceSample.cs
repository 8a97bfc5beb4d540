namespace AlinFunctions.Pipeline.Jobs;

/// <summary>The folders in which voices introduce themselves.</summary>
public static class VoiceSample
{
    private const string Prefix = "voice-sample-";

    /// <summary>The folder of a voice, by its id.</summary>
    public static string Folder(string voice) => Prefix + voice;

    /// <summary>Tells whether a folder is one of these.</summary>
    public static bool IsFolder(string folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        return folder.StartsWith(Prefix, StringComparison.Ordinal);
    }
}
