namespace FFMpegCore;

/// <summary>Holds the options of every call that brings none of its own.</summary>
public static class GlobalFFOptions
{
    /// <summary>Gets the options now in force.</summary>
    public static FFOptions Current { get; private set; } = new();

    /// <summary>Changes the options in force.</summary>
    public static void Configure(Action<FFOptions> optionsAction) => optionsAction(Current);

    /// <summary>Replaces the options in force.</summary>
    public static void Configure(FFOptions ffOptions) => Current = ffOptions;

    /// <summary>Says which file is ffmpeg.</summary>
    public static string GetFFMpegBinaryPath(FFOptions? ffOptions = null) => Binary("ffmpeg", ffOptions);

    /// <summary>Says which file is ffprobe.</summary>
    public static string GetFFProbeBinaryPath(FFOptions? ffOptions = null) => Binary("ffprobe", ffOptions);

    private static string Binary(string name, FFOptions? ffOptions)
    {
        string folder = (ffOptions ?? Current).BinaryFolder;
        return folder.Length == 0 ? name : Path.Combine(folder, name);
    }
}
