using System.Text.Json.Serialization;
using AlinFunctions.Pipeline.Animation;
using AlinFunctions.Pipeline.Composition;
using AlinFunctions.Pipeline.Speech;
using AlinFunctions.Pipeline.Vocoder;

namespace AlinFunctions.Pipeline.Jobs;

/// <summary>What a user may say about one job in <c>job.json</c> or on the command line. Nothing said means the product's choice. It is written with the names that <see cref="JobOptionsReader"/> reads, so a published one can be dropped again.</summary>
public sealed record JobOptions
{
    /// <summary>Gets the script's language, "en" or "zh".</summary>
    /// <value>null: the language that most of the script is in.</value>
    public string? Lang { get; init; }

    /// <summary>Gets the voice by Kokoro's id, or a mix such as <c>af_heart:0.7+af_bella:0.3</c>.</summary>
    /// <value>null: the default voice of the script's language.</value>
    public string? Voice { get; init; }

    /// <summary>Gets how fast the voice speaks, 0.5 to 2.</summary>
    /// <value>1.</value>
    public double Speed { get; init; } = 1;

    /// <summary>Gets the style in which everything is said that mark-up does not direct.</summary>
    /// <value>Neutral.</value>
    public SpeechStyle Style { get; init; }

    /// <summary>Gets how strongly the style is felt, 0 to 2.</summary>
    /// <value>1.</value>
    [JsonPropertyName("style_degree")]
    public double StyleDegree { get; init; } = 1;

    /// <summary>Gets by how much the voice's pitch is moved, -12 to 12 semitones.</summary>
    public double Pitch { get; init; }

    /// <summary>Gets which vocoder makes the wave.</summary>
    /// <value>null: the voice's own.</value>
    public VocoderKind? Vocoder { get; init; }

    /// <summary>Gets where the captions of the user's own recording come from.</summary>
    /// <value>The script, if there is one; nowhere without it.</value>
    public CaptionSource Captions { get; init; }

    /// <summary>Gets the video's shorter side in pixels, 160 to 1080.</summary>
    /// <value>720.</value>
    public int Size { get; init; } = 720;

    /// <summary>Gets which face speaks, counted from 1 from left to right.</summary>
    /// <value>null: the largest.</value>
    public int? Face { get; init; }

    /// <summary>Gets the frame's shape: the picture's own, 16:9, 9:16 or 1:1.</summary>
    /// <value>null: the picture's own.</value>
    public FrameAspect? Aspect { get; init; }

    /// <summary>Gets how much of the picture becomes the frame.</summary>
    /// <value>Full.</value>
    public Preprocess Preprocess { get; init; }

    /// <summary>Gets what stands behind the person.</summary>
    /// <value>null: a dropped background, and where there is none the picture's own.</value>
    public Background? Background { get; init; }

    /// <summary>Gets the seed of everything that is left to chance: blinks, gaze and head motion.</summary>
    /// <value>null: derived from the job's id.</value>
    public long? Seed { get; init; }

    /// <summary>Gets which of 46 temperaments moves the head, 0 to 45.</summary>
    [JsonPropertyName("pose_style")]
    public int PoseStyle { get; init; }

    /// <summary>Gets by how much the face's expression is multiplied, 0 to 2.</summary>
    /// <value>1.</value>
    [JsonPropertyName("expression_scale")]
    public double ExpressionScale { get; init; } = 1;

    /// <summary>Gets by how much the head's motion is multiplied, 0 to 2.</summary>
    /// <value>1.</value>
    [JsonPropertyName("head_motion")]
    public double HeadMotion { get; init; } = 1;

    /// <summary>Gets the blinks a minute, 0 to 60.</summary>
    /// <value>17.</value>
    [JsonPropertyName("blink_rate")]
    public double BlinkRate { get; init; } = MotionOptions.UsualBlinks;

    /// <summary>Gets whether the head holds still, so that nothing but the face changes.</summary>
    public bool Still { get; init; }

    /// <summary>Gets turns that are added to the head's motion, degrees at seconds; positive moves the nose to the image's left.</summary>
    /// <value>null: none.</value>
    [JsonPropertyName("head_yaw")]
    public HeadKeys? HeadYaw { get; init; }

    /// <summary>Gets nods that are added, positive nods down.</summary>
    /// <value>null: none.</value>
    [JsonPropertyName("head_pitch")]
    public HeadKeys? HeadPitch { get; init; }

    /// <summary>Gets tilts that are added, positive is clockwise in the image.</summary>
    /// <value>null: none.</value>
    [JsonPropertyName("head_roll")]
    public HeadKeys? HeadRoll { get; init; }

    /// <summary>Gets an address that is told how the job goes, signed with the product's default secret.</summary>
    /// <value>null: only registered endpoints are told.</value>
    public Uri? Webhook { get; init; }

    /// <summary>Gets the consent of who is shown, by its id.</summary>
    /// <value>null: one that holds for the portrait, if there is one.</value>
    public string? Consent { get; init; }

    /// <summary>Gets whether only the first two seconds are made, small.</summary>
    public bool Preview { get; init; }

    /// <summary>Gets the frames a second, 25 or 30.</summary>
    /// <value>25.</value>
    public int Fps { get; init; } = 25;

    /// <summary>Gets whether captions are drawn into the frames.</summary>
    [JsonPropertyName("burn_captions")]
    public bool BurnCaptions { get; init; }

    /// <summary>Gets what is written over the first seconds and into the metadata.</summary>
    /// <value>null: nothing over the frames; the folder's name in the metadata.</value>
    public string? Title { get; init; }

    /// <summary>Gets how the title stands over the frames.</summary>
    /// <value>In the lower third.</value>
    [JsonPropertyName("title_style")]
    public TitleStyle TitleStyle { get; init; }

    /// <summary>Gets the corner of a dropped logo.</summary>
    /// <value>Top right.</value>
    [JsonPropertyName("logo_corner")]
    public LogoCorner LogoCorner { get; init; }

    /// <summary>Gets the logo's longer side as a share of the frame's shorter one, 0.05 to 0.5.</summary>
    /// <value>0.18.</value>
    [JsonPropertyName("logo_size")]
    public double LogoSize { get; init; } = OverlayPlan.UsualLogoSize;

    /// <summary>Gets how loud dropped music is under speech, decibels below it, -40 to 0.</summary>
    /// <value>-20.</value>
    [JsonPropertyName("music_level")]
    public double MusicLevel { get; init; } = -20;
}
