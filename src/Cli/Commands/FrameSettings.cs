using System.CommandLine;

namespace AlinFunctions.Cli.Commands;

/// <summary>What can be said on the command line about the frames, what is drawn over them and the music under them; the same names are the fields of the job's options.</summary>
internal sealed class FrameSettings
{
    private readonly Option<int?> _fps = new("--fps") { Description = Words.Say("Frames a second, 25 or 30.", "每秒帧数，25 或 30。") };
    private readonly Option<bool> _burnCaptions = new("--burn-captions") { Description = Words.Say("Draw captions into the frames.", "把字幕烧录进画面。") };
    private readonly Option<string?> _title = new("--title") { Description = Words.Say("A title over the first seconds and in the metadata.", "开头几秒显示的标题，并写入元数据。") };
    private readonly Option<string?> _titleStyle = new("--title-style") { Description = Words.Say("How the title stands: lower or card.", "标题样式：lower（下方）或 card（整屏）。") };
    private readonly Option<FileInfo?> _logo = new("--logo") { Description = Words.Say("A logo over every frame, PNG or JPEG.", "每帧显示的徽标，PNG 或 JPEG。") };
    private readonly Option<string?> _logoCorner = new("--logo-corner")
    {
        Description = Words.Say("The logo's corner: top-right, top-left, bottom-right, bottom-left.", "徽标位置：top-right、top-left、bottom-right、bottom-left。"),
    };

    private readonly Option<double?> _logoSize = new("--logo-size")
    {
        Description = Words.Say("The logo's longer side as a share of the frame's shorter one, 0.05 to 0.5.", "徽标长边占画面短边的比例，0.05 到 0.5。"),
        CustomParser = SpeechSettings.Factor,
    };

    private readonly Option<FileInfo?> _music = new("--music") { Description = Words.Say("Music under the speech: MP3, WAV, M4A, Ogg or FLAC.", "背景音乐：MP3、WAV、M4A、Ogg 或 FLAC。") };
    private readonly Option<double?> _musicLevel = new("--music-level")
    {
        Description = Words.Say("How loud music is under speech, -40 to 0 decibels.", "说话时音乐的音量，-40 到 0 分贝。"),
        CustomParser = SpeechSettings.Factor,
    };

    private readonly Option<FileInfo?> _poseVideo = new("--pose-video") { Description = Words.Say("A film whose head motion is followed: MP4, MOV or WebM.", "头部动作参考视频：MP4、MOV 或 WebM。") };
    private readonly Option<FileInfo?> _blinkVideo = new("--blink-video") { Description = Words.Say("A film whose blinks are followed: MP4, MOV or WebM.", "眨眼参考视频：MP4、MOV 或 WebM。") };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        foreach (Option option in new Option[] { _fps, _burnCaptions, _title, _titleStyle, _logo, _logoCorner, _logoSize, _music, _musicLevel, _poseVideo, _blinkVideo })
        {
            command.Add(option);
        }
    }

    /// <summary>Gives what a line says, by the names of the job's options.</summary>
    public Dictionary<string, object?> Of(ParseResult line) => new(StringComparer.Ordinal)
    {
        ["fps"] = line.GetValue(_fps),
        ["burn_captions"] = line.GetValue(_burnCaptions) ? true : null,
        ["title"] = line.GetValue(_title),
        ["title_style"] = line.GetValue(_titleStyle),
        ["logo_corner"] = line.GetValue(_logoCorner),
        ["logo_size"] = line.GetValue(_logoSize),
        ["music_level"] = line.GetValue(_musicLevel),
    };

    /// <summary>Gives the files that a line names, by what they are called in a drop, without their endings.</summary>
    public Dictionary<string, FileInfo> Files(ParseResult line) =>
        new (string Name, Option<FileInfo?> Option)[] { ("logo", _logo), ("music", _music), ("pose", _poseVideo), ("blink", _blinkVideo) }
            .Where(one => line.GetValue(one.Option) is not null)
            .ToDictionary(one => one.Name, one => line.GetValue(one.Option)!, StringComparer.Ordinal);
}
