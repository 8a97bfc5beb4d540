using AlinFunctions.Pipeline.Speech;

namespace AlinFunctions.Pipeline.Animation;

/// <summary>
/// What the face does in every frame of one segment: a function of the job's seed, the frame's global number and the segment's speech.
/// Head, lids and eyes follow the job's clock, the mouth is at rest at both edges, and a mood begins where the segment before left off, so that
/// segments meet without a jump.
/// </summary>
public sealed class MotionTimeline
{
    /// <summary>The mouth reaches no further than a shout does, whatever multiplies it: eye distances.</summary>
    private const double WidestJaw = 0.165;

    private readonly MouthTrack _mouth;
    private readonly BlinkTrack _blink;
    private readonly GazeTrack _gaze;
    private readonly PoseTrack _pose;
    private readonly BrowTrack _brow;
    private readonly SquintTrack _squint;
    private readonly MoodTrack _mood;
    private readonly MotionOptions _options;
    private readonly ReferenceMotion? _reference;
    private readonly double _turn;
    private readonly double _start;
    private readonly int _framesPerSecond;

    /// <summary>Initializes the timeline of one segment.</summary>
    /// <param name="speech">What is said when, and how.</param>
    /// <param name="portrait">The portrait's own mouth.</param>
    /// <param name="seed">The job's seed.</param>
    /// <param name="firstSample">The samples spoken before this segment.</param>
    /// <param name="framesPerSecond">Frames a second.</param>
    /// <param name="options">How the face is directed; null for the product's own choice.</param>
    /// <param name="before">How the segment before was said; null where there is none.</param>
    /// <param name="reference">The motion of a film, which is followed in the place of our own; null for none.</param>
    public MotionTimeline(
        SpeechTrack speech,
        PortraitShape portrait,
        long seed,
        long firstSample,
        int framesPerSecond,
        MotionOptions? options = null,
        SpeechDirection? before = null,
        ReferenceMotion? reference = null)
    {
        ArgumentNullException.ThrowIfNull(speech);
        ArgumentNullException.ThrowIfNull(portrait);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(framesPerSecond);
        _framesPerSecond = framesPerSecond;
        _options = options ?? new MotionOptions();
        _reference = reference;
        _turn = portrait.Turn;
        _start = (double)firstSample / speech.SampleRate;
        Phrasing phrasing = Phrasing.Of(speech, seed, _start);
        _mouth = new MouthTrack(speech, portrait);
        _blink = new BlinkTrack(seed, phrasing, _options.BlinkRate);
        _gaze = new GazeTrack(seed);
        _pose = new PoseTrack(seed, phrasing, _options.PoseStyle);
        _brow = new BrowTrack(seed, phrasing);
        _squint = new SquintTrack(seed, phrasing);
        _mood = new MoodTrack(Moods.Of(before), Moods.Of(speech.Direction), _start);
    }

    /// <summary>What the face does in a frame, by its global number.</summary>
    public FaceMotion At(int frame)
    {
        double seconds = (double)frame / _framesPerSecond, scale = _options.ExpressionScale;
        Mood mood = _mood.At(seconds).Times(scale);
        Articulation mouth = _mouth.At(seconds - _start);
        HeadPose pose = Pose(seconds, mood);
        (double left, double right) = _reference?.Lids(seconds) is { } lids ? (lids, lids) : _blink.At(seconds);
        (double x, double y) = _gaze.At(seconds, pose.Yaw, pose.Pitch);

        // Half of the mouth's reach is speech itself and stays; the lips of p b m and f v close whatever the mood.
        double reach = (0.5 + (0.5 * scale)) * Math.Max(0, 1 + mood.Jaw), lips = 1 - Math.Max(mouth.Seal, mouth.Tuck);
        return new FaceMotion
        {
            Jaw = (float)Math.Min(mouth.Jaw * reach, Math.Max(mouth.Jaw, WidestJaw)),
            Spread = (float)(mouth.Spread + (mood.Spread * (1 - mouth.Round))),
            UpperLip = (float)(mouth.UpperLip * Math.Min(reach, 1.25)),
            LowerLip = (float)(mouth.LowerLip * Math.Min(reach, 1.25)),
            Smile = (float)(mouth.Smile + (mood.Smile * (1 - (0.6 * mouth.Round)) * (0.6 + (0.4 * lips)))),
            Round = (float)mouth.Round,
            Seal = (float)mouth.Seal,
            Tuck = (float)mouth.Tuck,
            Press = (float)mouth.Press,
            Tongue = (float)mouth.Tongue,
            Brow = (float)((scale * _brow.At(seconds)) + mood.Brow),
            Knit = (float)mood.Knit,
            Grief = (float)mood.Grief,
            Cheek = (float)mood.Cheek,
            Squint = (float)Math.Min(1, (scale * _squint.At(seconds)) + mood.Squint),
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

    private HeadPose Pose(double seconds, Mood mood)
    {
        if (_options.Still)
        {
            return default;
        }

        HeadPose own = _pose.At(seconds);
        double share = _options.HeadMotion * Math.Max(0, 1 + mood.Head), lift = own.Lift;
        if (_reference?.Pose(seconds) is { } followed)
        {
            // A mood changes our own motion; somebody else's is followed as it is.
            (own, share) = (followed, _options.HeadMotion);
        }

        HeadPose led = new(
            (share * own.Yaw) + (_options.HeadYaw?.At(seconds) ?? 0),
            (share * own.Pitch) + mood.Bow + (_options.HeadPitch?.At(seconds) ?? 0),
            (share * own.Roll) + (_options.HeadRoll?.At(seconds) ?? 0),
            _options.HeadMotion * lift);
        return HeadLimits.Bend(led, _turn);
    }
}
