using System.Text.Json.Serialization;
using AlinFunctions.Pipeline.Animation;
using AlinFunctions.Pipeline.Composition;

namespace AlinFunctions.Pipeline.Messages;

/// <summary>Asks a worker to draw one spoken segment.</summary>
/// <param name="Segment">Which segment, from 0.</param>
/// <param name="FirstFrame">Its first frame, counted over the whole video.</param>
/// <param name="FrameCount">How many frames it has.</param>
/// <param name="FirstSample">The first sample of its wave, counted over the whole video.</param>
/// <param name="FramesPerSecond">The video's frame rate.</param>
/// <param name="Seed">The job's seed.</param>
/// <param name="Track">Its phoneme timings.</param>
/// <param name="Portrait">The prepared portrait.</param>
/// <param name="Motion">How the face is directed; null for the product's own choice.</param>
/// <param name="TrackBefore">The phoneme timings of the segment before, whose mood the face comes from; null for the first.</param>
/// <param name="Overlay">What is drawn over the frames beside the AI label; null for nothing.</param>
/// <param name="Reference">The motion of a film, which head or lids follow; null for the product's own.</param>
/// <param name="Backdrop">The film behind the person; null where none is.</param>
/// <param name="BackdropFrames">How many frames the film has before it begins again.</param>
public sealed record AnimateSegmentStep(
    int Segment,
    int FirstFrame,
    int FrameCount,
    long FirstSample,
    int FramesPerSecond,
    long Seed,
    ArtifactPath Track,
    ArtifactPath Portrait,
    MotionOptions? Motion = null,
    ArtifactPath? TrackBefore = null,
    OverlayPlan? Overlay = null,
    ArtifactPath? Reference = null,
    ArtifactPath? Backdrop = null,
    int? BackdropFrames = null) : StepWork
{
    /// <inheritdoc />
    [JsonIgnore]
    public override int? SegmentIndex => Segment;
}
