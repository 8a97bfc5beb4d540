using AlinFunctions.Pipeline.Speech;

namespace AlinFunctions.Pipeline.Animation;

/// <summary>
/// What the face does in every frame of one segment: a function of the job's seed, the frame's global number and the segment's speech.
/// Head, lids and eyes follow the job's clock and the mouth is at rest at both edges, so that segments meet without a jump.
/// </summary>
public sealed class MotionTimeline
{
    private readonly MouthTrack _mouth;
    private readonly BlinkTrack _blink;
    private readonly GazeTrack _gaze;
    private readonly PoseTrack _pose;
    private readonly BrowTrack _brow;
    private readonly double _start;
    private readonly int _framesPerSecond;

    /// <summary>Initializes the timeline of one segment.</summary>
    /// <param name="speech">What is said when.</param>
    /// <param name="portrait">The portrait's own mouth.</param>
    /// <param name="seed">The job's seed.</param>
    /// <param name="firstSample">The samples spoken before this segment.</param>
    /// <param name="framesPerSecond">Frames a second.</param>
    public MotionTimeline(SpeechTrack speech, PortraitShape portrait, long seed, long firstSample, int framesPerSecond)
    {
        ArgumentNullException.ThrowIfNull(speech);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(framesPerSecond);
        _framesPerSecond = framesPerSecond;
        _start = (double)firstSample / speech.SampleRate;
        Phrasing phrasing = Phrasing.Of(speech, seed, _start);
        _mouth = new MouthTrack(speech, portrait);
        _blink = new BlinkTrack(seed, phrasing);
        _gaze = new GazeTrack(seed);
        _pose = new PoseTrack(seed, phrasing);
        _brow = new BrowTrack(seed, phrasing);
    }

    /// <summary>What the face does in a frame, by its global number.</summary>
    public FaceMotion At(int frame)
    {
        double seconds = (double)frame / _framesPerSecond;
        Articulation mouth = _mouth.At(seconds - _start);
        HeadPose pose = _pose.At(seconds);
        (double left, double right) = _blink.At(seconds);
        (double x, double y) = _gaze.At(seconds, pose.Yaw, pose.Pitch);
        return new FaceMotion
        {
            Jaw = (float)mouth.Jaw,
            Spread = (float)mouth.Spread,
            UpperLip = (float)mouth.UpperLip,
            LowerLip = (float)mouth.LowerLip,
            Smile = (float)mouth.Smile,
            Round = (float)mouth.Round,
            Seal = (float)mouth.Seal,
            Tuck = (float)mouth.Tuck,
            Press = (float)mouth.Press,
            Tongue = (float)mouth.Tongue,
            Brow = (float)_brow.At(seconds),
            BlinkLeft = (float)left,
            BlinkRight = (float)right,
            GazeX = (float)x,
            GazeY = (float)y,
            Yaw = (float)pose.Yaw,
            Pitch = (float)pose.Pitch,
            Roll = (float)pose.Roll,
            Lift = (float)pose.Lift,
        };
    }
}
