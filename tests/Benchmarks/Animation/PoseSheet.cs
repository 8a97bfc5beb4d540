using System.Diagnostics;
using System.Globalization;
using AlinFunctions.GpuWorker.Animation;
using AlinFunctions.Pipeline.Animation;
using AlinFunctions.Pipeline.Animation.Rig;
using AlinFunctions.Pipeline.Speech;

namespace AlinFunctions.Benchmarks.Animation;

/// <summary>Draws sixteen poses of one portrait on a contact sheet, to be looked at.</summary>
public sealed class PoseSheet
{
    private const int Across = 4;
    private readonly FaceRig _rig;
    private readonly PortraitFit _fit;

    /// <summary>Takes a prepared portrait.</summary>
    public PoseSheet(PreparedPortrait portrait)
    {
        _rig = FaceRig.Build(portrait);
        _fit = new PortraitFit(_rig.Shape);
    }

    /// <summary>Writes the sheet.</summary>
    /// <param name="path">A name that ends in what ffmpeg can write: .png or .jpg.</param>
    /// <param name="tile">Pixels of a pose's square.</param>
    /// <param name="reach">Half the square in eye distances about the mouth; 1.3 shows the face, .5 the mouth.</param>
    /// <param name="cancellation">Stops the work.</param>
    public Task Write(string path, int tile, float reach, CancellationToken cancellation) => Write(Poses(), path, tile, reach, cancellation);

    /// <summary>Writes a sheet of moods, each at rest and in two vowels.</summary>
    public Task WriteMoods(string path, int tile, float reach, CancellationToken cancellation) => Write(MoodPoses(), path, tile, reach, cancellation);

    private async Task Write(IEnumerable<(string Name, FaceMotion Motion)> all, string path, int tile, float reach, CancellationToken cancellation)
    {
        PuppetRenderer renderer = new(_rig);
        int width = renderer.Frame.Width, height = renderer.Frame.Height;
        int side = (int)Math.Min(2 * reach * _rig.Frame.Unit, Math.Min(width, height));
        int left = Math.Clamp((int)_rig.Frame.Mouth.X - (side / 2), 0, width - side);
        int top = Math.Clamp((int)(_rig.Frame.Mouth.Y - (reach > 1 ? .45f * _rig.Frame.Unit : 0)) - (side / 2), 0, height - side);
        (string Name, FaceMotion Motion)[] poses = [.. all];
        string labels = string.Join(',', poses.Select((pose, k) => string.Create(
            CultureInfo.InvariantCulture,
            $"drawtext=text='{pose.Name}':x={(k % Across * tile) + 5}:y={(k / Across * tile) + 4}:fontsize={Math.Max(12, tile / 22)}:fontcolor=white:borderw=1")));
        ProcessStartInfo start = new("ffmpeg") { RedirectStandardInput = true, UseShellExecute = false };
        foreach (string argument in (ReadOnlySpan<string>)
        [
            "-v", "error", "-y", "-f", "rawvideo", "-pix_fmt", "bgra", "-s", $"{width}x{height}", "-framerate", "1", "-i", "-",
            "-vf", $"crop={side}:{side}:{left}:{top},scale={tile}:{tile}:flags=area,tile={Across}x{poses.Length / Across},{labels}",
            "-frames:v", "1", "-q:v", "3", path,
        ])
        {
            start.ArgumentList.Add(argument);
        }

        using Process ffmpeg = Process.Start(start)!;
        byte[] picture = new byte[4 * width * height];
        foreach ((_, FaceMotion motion) in poses)
        {
            renderer.RenderBgra(motion, picture);
            await ffmpeg.StandardInput.BaseStream.WriteAsync(picture, cancellation);
        }

        ffmpeg.StandardInput.Close();
        await ffmpeg.WaitForExitAsync(cancellation);
    }

    private IEnumerable<(string Name, FaceMotion Motion)> Poses()
    {
        FaceMotion middle = Sound("ʌ"), half = Sound("ɛ");
        return
        [
            ("neutral", default), ("p b m", Sound("p")), ("aa", Sound("a")), ("ee", Sound("i")),
            ("oh", Sound("o")), ("oo", Sound("u")), ("f v", Sound("f")), ("th", Sound("θ")),
            ("s z", Sound("s")), ("sh", Sound("ʃ")), ("half blink", new FaceMotion { BlinkLeft = .5f, BlinkRight = .5f }), ("full blink", new FaceMotion { BlinkLeft = 1, BlinkRight = 1 }),
            ("yaw +8", new FaceMotion { Yaw = 8 }), ("yaw -8, ah", middle with { Yaw = -8 }), ("pitch +6, brows", new FaceMotion { Pitch = 6, Brow = .028f }), ("roll 5, eh, gaze", half with { Roll = 5, GazeX = .02f }),
        ];
    }

    private IEnumerable<(string Name, FaceMotion Motion)> MoodPoses() =>
        from style in Enum.GetValues<SpeechStyle>()
        let mood = Moods.Of(style)
        from said in (string[])["", "a"]
        let mouth = said.Length > 0 ? Sound(said) : default
        select ($"{style} {said}", mouth with
        {
            Jaw = mouth.Jaw * (float)(1 + mood.Jaw),
            Smile = mouth.Smile + (float)mood.Smile,
            Spread = mouth.Spread + (float)mood.Spread,
            Cheek = (float)mood.Cheek,
            Squint = (float)mood.Squint,
            Brow = (float)mood.Brow,
            Knit = (float)mood.Knit,
            Grief = (float)mood.Grief,
            Pitch = (float)mood.Bow,
        });

    private FaceMotion Sound(string symbol) => SoundPose.Of(_fit, symbol, 1);
}
