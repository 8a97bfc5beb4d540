namespace AlinFunctions.Pipeline.Animation;

/// <summary>
/// The visemes. The grouping of English is that of common talking-face tables (Lander, "Read my lips", 1999); amounts and weights were
/// chosen by eye on photographs. Mandarin's own sounds take the nearest lips: its alveolo-palatals spread, its retroflexes round a little.
/// </summary>
internal static class Visemes
{
    public static readonly Viseme Rest = new("rest", 0.7, default);
    public static readonly Viseme Lips = new("p b m", new Articulation { Round = 0.05, Seal = 1, Press = 0.8 }, Weight: 0.55, LipWeight: 0.15);
    public static readonly Viseme Teeth = new("f v", 0.55, new Articulation { Jaw = 0.024, Spread = 0.006, UpperLip = 0.024, Tuck = 0.95 });
    public static readonly Viseme Open = new("a", 1, new Articulation { Jaw = 0.172, Spread = -0.005, UpperLip = 0.022, LowerLip = 0.012 });
    public static readonly Viseme Broad = new("æ", 1, new Articulation { Jaw = 0.135, Spread = 0.022, UpperLip = 0.028, LowerLip = 0.016 });
    public static readonly Viseme Middle = new("ʌ", 1, new Articulation { Jaw = 0.112, UpperLip = 0.018, LowerLip = 0.01 });
    public static readonly Viseme Slack = new("ə", 0.85, new Articulation { Jaw = 0.084, UpperLip = 0.016, LowerLip = 0.01 });
    public static readonly Viseme Half = new("ɛ", 1, new Articulation { Jaw = 0.09, Spread = 0.022, UpperLip = 0.024, LowerLip = 0.016 });
    public static readonly Viseme Near = new("ɪ", 0.9, new Articulation { Jaw = 0.056, Spread = 0.034, UpperLip = 0.026, LowerLip = 0.02 });
    public static readonly Viseme Wide = new("i", 1, new Articulation { Jaw = 0.034, Spread = 0.048, UpperLip = 0.026, LowerLip = 0.022, Smile = 0.012 });
    public static readonly Viseme Oh = new("o", 1, new Articulation { Jaw = 0.115, Spread = -0.02, UpperLip = 0.01, LowerLip = 0.004, Round = 0.62 });
    public static readonly Viseme Oo = new("u", 1, new Articulation { Jaw = 0.068, Spread = -0.022, UpperLip = 0.006, LowerLip = 0.006, Round = 1 });
    public static readonly Viseme Ue = new("y", 1, new Articulation { Jaw = 0.04, Spread = -0.016, UpperLip = 0.012, LowerLip = 0.012, Round = 0.85 });
    public static readonly Viseme Glide = new("w", 0.8, new Articulation { Jaw = 0.022, Spread = -0.036, Round = 1 });
    public static readonly Viseme Dental = new("θ", 0.6, new Articulation { Jaw = 0.05, Spread = 0.006, UpperLip = 0.016, LowerLip = 0.016, Tongue = 1 });
    public static readonly Viseme Tip = new("t d n l", 0.45, new Articulation { Jaw = 0.034, Spread = 0.01, UpperLip = 0.014, LowerLip = 0.015, Tongue = 0.7 });
    public static readonly Viseme Hiss = new("s z", 0.8, new Articulation { Jaw = 0.016, Spread = 0.026, UpperLip = 0.019, LowerLip = 0.022 });
    public static readonly Viseme Hush = new("ʃ", 0.8, new Articulation { Jaw = 0.03, Spread = -0.012, UpperLip = 0.02, LowerLip = 0.022, Round = 0.6 });
    public static readonly Viseme Palatal = new("ɕ", 0.8, new Articulation { Jaw = 0.026, Spread = 0.026, UpperLip = 0.022, LowerLip = 0.024 });
    public static readonly Viseme Retroflex = new("ʂ", 0.7, new Articulation { Jaw = 0.032, Spread = -0.006, UpperLip = 0.02, LowerLip = 0.022, Round = 0.4 });
    public static readonly Viseme Ar = new("ɹ", 0.6, new Articulation { Jaw = 0.045, Spread = -0.014, UpperLip = 0.012, LowerLip = 0.012, Round = 0.55 });
    public static readonly Viseme Rhotic = new("ɚ", 0.9, new Articulation { Jaw = 0.07, Spread = -0.008, UpperLip = 0.016, LowerLip = 0.012, Round = 0.35 });
    public static readonly Viseme Back = new("k g", 0.35, new Articulation { Jaw = 0.054, Spread = 0.004, UpperLip = 0.014, LowerLip = 0.012, Tongue = 0.2 });
    public static readonly Viseme Breath = new("h", 0.3, new Articulation { Jaw = 0.08, UpperLip = 0.018, LowerLip = 0.01 });
    public static readonly Viseme Buzz = new("ɨ", 0.8, new Articulation { Jaw = 0.03, Spread = 0.024, UpperLip = 0.022, LowerLip = 0.022 });
}
