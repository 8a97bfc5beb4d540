using System.CommandLine;

namespace AlinFunctions.Cli.Commands;

/// <summary>What can be said about the face's motion on the command line; the same names are the fields of the job's options.</summary>
internal sealed class FaceSettings
{
    private readonly Option<int?> _poseStyle = new("--pose-style") { Description = Words.Say("How the head moves, one of 46 temperaments, 0 to 45.", "头部运动的性格，共 46 种，0 到 45。") };
    private readonly Option<double?> _expressionScale = new("--expression-scale") { Description = Words.Say("How strong the expression is, 0 to 2.", "表情强度，0 到 2。"), CustomParser = SpeechSettings.Factor };
    private readonly Option<double?> _headMotion = new("--head-motion") { Description = Words.Say("How much the head moves, 0 to 2.", "头部运动幅度，0 到 2。"), CustomParser = SpeechSettings.Factor };
    private readonly Option<double?> _blinkRate = new("--blink-rate") { Description = Words.Say("Blinks a minute, 0 to 60.", "每分钟眨眼次数，0 到 60。"), CustomParser = SpeechSettings.Factor };
    private readonly Option<bool> _still = new("--still") { Description = Words.Say("Hold the head still: only the face moves.", "头部静止：只有脸部运动。") };
    private readonly Option<string?> _headYaw = new("--head-yaw")
    {
        Description = Words.Say("Turns of the head, degrees@seconds: \"0@0, 10@2.5\"; without times one every 2 s (--pitch is the voice's).", "头部左右转动，角度@秒：“0@0, 10@2.5”；不写时间则每 2 秒一个（--pitch 是音高）。"),
    };

    private readonly Option<string?> _headPitch = new("--head-pitch") { Description = Words.Say("Nods of the head, written like --head-yaw.", "头部俯仰，写法同 --head-yaw。") };
    private readonly Option<string?> _headRoll = new("--head-roll") { Description = Words.Say("Tilts of the head, written like --head-yaw.", "头部侧倾，写法同 --head-yaw。") };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        foreach (Option option in new Option[] { _poseStyle, _expressionScale, _headMotion, _blinkRate, _still, _headYaw, _headPitch, _headRoll })
        {
            command.Add(option);
        }
    }

    /// <summary>Gives what a line says, by the names of the job's options.</summary>
    public Dictionary<string, object?> Of(ParseResult line) => new(StringComparer.Ordinal)
    {
        ["pose_style"] = line.GetValue(_poseStyle),
        ["expression_scale"] = line.GetValue(_expressionScale),
        ["head_motion"] = line.GetValue(_headMotion),
        ["blink_rate"] = line.GetValue(_blinkRate),
        ["still"] = line.GetValue(_still) ? true : null,
        ["head_yaw"] = line.GetValue(_headYaw),
        ["head_pitch"] = line.GetValue(_headPitch),
        ["head_roll"] = line.GetValue(_headRoll),
    };
}
