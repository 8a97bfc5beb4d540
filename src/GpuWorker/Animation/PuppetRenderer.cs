using System.Numerics;
using AlinFunctions.Pipeline.Animation;
using AlinFunctions.Pipeline.Animation.Rig;

namespace AlinFunctions.GpuWorker.Animation;

/// <summary>Draws a portrait as a puppet, frame by frame: the same motion gives the same bytes. Not safe for two callers at once: it owns its buffers.</summary>
public sealed class PuppetRenderer
{
    private readonly FaceRig _rig;
    private readonly Vector2[] _mesh = new Vector2[FaceLandmarks.MeshCount];
    private readonly PoseField _pose;
    private readonly ExpressionField _expression;
    private readonly MouthShape _mouth;
    private readonly MouthPainter _mouthPainter;
    private readonly FoldPainter _leftFold;
    private readonly FoldPainter _rightFold;
    private readonly EyePainter _leftEye;
    private readonly EyePainter _rightEye;
    private readonly FrameComposer _composer;

    /// <summary>Prepares to draw a rig.</summary>
    /// <param name="rig">The rig.</param>
    /// <param name="still">Whether only the face moves: its motion then fades out close around it.</param>
    /// <param name="filmed">Whether another backdrop comes with every frame.</param>
    public PuppetRenderer(FaceRig rig, bool still = false, bool filmed = false)
    {
        ArgumentNullException.ThrowIfNull(rig);
        _rig = rig;
        Frame = new VideoFrame(rig.Portrait.Width, rig.Portrait.Height);
        _pose = new PoseField(rig);
        _expression = new ExpressionField(rig, still);
        _mouth = new MouthShape(rig);
        _mouthPainter = new MouthPainter(rig, _mouth);
        _leftFold = new FoldPainter(rig, FaceLandmarks.FoldLeft);
        _rightFold = new FoldPainter(rig, FaceLandmarks.FoldRight);
        _leftEye = new EyePainter(rig, FaceLandmarks.LeftEye);
        _rightEye = new EyePainter(rig, FaceLandmarks.RightEye);
        _composer = new FrameComposer(new PortraitPlanes(rig.Portrait, still && !filmed), _pose, _expression, _leftFold.Patch, _rightFold.Patch, _mouthPainter.Patch, _leftEye.Patch, _rightEye.Patch);
    }

    /// <summary>Gets the layout of the frames drawn.</summary>
    public VideoFrame Frame { get; }

    /// <summary>Draws one frame; nothing is allocated.</summary>
    /// <param name="motion">What the face does.</param>
    /// <param name="frame">Receives yuv420p, BT.709 limited range, <see cref="VideoFrame.Bytes"/> bytes.</param>
    /// <param name="backdrop">What is behind the person, in the frame's own layout; empty where that is the portrait's own.</param>
    public void Render(in FaceMotion motion, Span<byte> frame, ReadOnlySpan<byte> backdrop = default)
    {
        _rig.Motion.Apply(motion, _mesh);
        _mouth.Measure(_mesh);
        _pose.Solve(motion);
        _expression.Draw(_mesh, _mouth.Motion);
        _leftFold.Paint(motion, _expression);
        _rightFold.Paint(motion, _expression);
        _mouthPainter.Paint(motion);
        Vector2 gaze = new(motion.GazeX, motion.GazeY);
        _leftEye.Paint(_mesh, Lids.Fall(motion.BlinkLeft, motion.Squint), gaze);
        _rightEye.Paint(_mesh, Lids.Fall(motion.BlinkRight, motion.Squint), gaze);
        _composer.Compose(frame[..Frame.Bytes], backdrop);
    }

    /// <summary>Draws one frame as BGRA, for looking at.</summary>
    /// <param name="motion">What the face does.</param>
    /// <param name="bgra">Receives four bytes a pixel.</param>
    public void RenderBgra(in FaceMotion motion, Span<byte> bgra)
    {
        byte[] frame = new byte[Frame.Bytes];
        Render(motion, frame);
        Frame.ToBgra(frame, bgra);
    }
}
