namespace AlinFunctions.Pipeline.Composition;

/// <summary>
/// Where things stand over a frame. From below: captions, a logo in a lower corner, the title; from above: the AI label, a logo in an upper corner.
/// Sizes follow the shorter side, so that they read alike at 360p and at 1080p.
/// </summary>
/// <param name="Width">The frame's width.</param>
/// <param name="Height">The frame's height.</param>
public readonly record struct OverlayLayout(int Width, int Height)
{
    /// <summary>A caption's type: a twentieth of the shorter side, the size of television's subtitles.</summary>
    private const double CaptionShare = 0.05;

    /// <summary>Type below this is no longer read, pixels.</summary>
    private const int LeastFont = 12;

    /// <summary>What a letter takes of its type's size in the usual sentence, measured on the font.</summary>
    private const double LetterShare = 0.5;

    /// <summary>What captions may take of the width: the title-safe area of EBU R 95.</summary>
    private const double SafeShare = 0.9;

    /// <summary>The distance from the edges, as the label keeps it.</summary>
    private const double MarginShare = 0.03;

    /// <summary>An upright frame is watched on a phone, whose player lies over its lower edge.</summary>
    private const double Upright = 1.3, UprightBottom = 0.84, UsualBottom = 0.94;

    /// <summary>Gets the distance from the frame's edges.</summary>
    public int Margin => (int)(MarginShare * Side) & ~1;

    /// <summary>Gets the size of a caption's type.</summary>
    public int CaptionFont => Font(CaptionShare);

    /// <summary>Gets the widest that text may be.</summary>
    public int SafeWidth => (int)(SafeShare * Width) & ~1;

    /// <summary>Gets what fits a line of captions, in the letters of <see cref="CaptionWidth"/>.</summary>
    public double CaptionLetters => Letters(CaptionFont);

    /// <summary>Gets the row on which captions end.</summary>
    public int CaptionBottom => (int)(Height * (Height > Upright * Width ? UprightBottom : UsualBottom)) & ~1;

    private int Side => Math.Min(Width, Height);

    /// <summary>The size of type that is a share of the shorter side.</summary>
    public int Font(double share) => Math.Max(LeastFont, (int)Math.Round(share * Side));

    /// <summary>What fits a line of some type with half its size as room on both sides; never more than a reader takes in at once.</summary>
    public double Letters(int font) => Math.Clamp(Math.Floor((SafeWidth - font) / (LetterShare * font)), 8, CaptionWidth.Line);

    /// <summary>Where a logo stands.</summary>
    /// <param name="width">Its width.</param>
    /// <param name="height">Its height.</param>
    /// <param name="corner">Its corner.</param>
    /// <param name="label">The AI label's panel, which it stays clear of even when that is gone.</param>
    /// <param name="captionRows">The height that captions take; 0 without them.</param>
    public FrameBox Logo(int width, int height, LogoCorner corner, FrameBox label, int captionRows)
    {
        bool left = corner is LogoCorner.TopLeft or LogoCorner.BottomLeft, top = corner is LogoCorner.TopLeft or LogoCorner.TopRight;
        int x = left ? Margin : Width - Margin - width, bottom = captionRows > 0 ? CaptionBottom - captionRows - Margin : Height - Margin;
        var box = FrameBox.Even(x, top ? Margin : bottom - height, width, height);
        return box.Meets(label) ? box with { Top = label.Bottom + Margin } : box;
    }
}
