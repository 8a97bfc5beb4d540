using System.CommandLine;
using AlinFunctions.Pipeline.Jobs;

namespace AlinFunctions.Cli.Commands;

/// <summary>What can be said about the frame and the background on the command line; the same names are the fields of the job's options.</summary>
internal sealed class PictureSettings
{
    private readonly Option<string?> _aspect = new("--aspect") { Description = Words.Say("The frame's shape: portrait (the picture's own), 16:9, 9:16 or 1:1.", "画面形状：portrait（与图片相同）、16:9、9:16 或 1:1。") };
    private readonly Option<string?> _preprocess = new("--preprocess")
    {
        Description = Words.Say("How much of the picture becomes the frame: crop, extcrop, resize, full or extfull.", "取图片的多大部分作为画面：crop、extcrop、resize、full 或 extfull。"),
    };

    private readonly Option<string?> _background = new("--background")
    {
        Description = Words.Say(
            "What stands behind the person: keep, blur, a colour such as #1e6091, or a picture (PNG, JPEG) or film (MP4, MOV, WebM).",
            "人物身后的背景：keep（保留）、blur（虚化）、颜色（如 #1e6091），或图片（PNG、JPEG）、视频（MP4、MOV、WebM）文件。"),
    };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        foreach (Option option in new Option[] { _aspect, _preprocess, _background })
        {
            command.Add(option);
        }
    }

    /// <summary>Gives the file that is to stand behind the person, if one is named.</summary>
    public FileInfo? BackgroundFile(ParseResult line) =>
        line.GetValue(_background) is { } said && FrozenDrop.Counts("background" + Path.GetExtension(said).ToLowerInvariant()) ? new FileInfo(said) : null;

    /// <summary>Gives what a line says, by the names of the job's options.</summary>
    public Dictionary<string, object?> Of(ParseResult line) => new(StringComparer.Ordinal)
    {
        ["aspect"] = line.GetValue(_aspect),
        ["preprocess"] = line.GetValue(_preprocess),

        // A file that is dropped says for itself that it is the background.
        ["background"] = BackgroundFile(line) is null ? line.GetValue(_background) : null,
    };
}
