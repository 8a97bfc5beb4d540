using AlinFunctions.Pipeline.Speech;

namespace AlinFunctions.Pipeline.Animation;

/// <summary>
/// The mouth of one segment. Gestures are blended by dominance (Cohen and Massaro, "Modeling coarticulation in synthetic visual speech", 1993):
/// each imposes itself around its own time; the closed lips of p b m and the tucked lip of f v are laid over the blend and never averaged away.
/// </summary>
public sealed class MouthTrack
{
    /// <summary>How fast a gesture lets go, seconds: lips rounder and slower than the jaw, the tongue fastest.</summary>
    private const double JawReach = 0.03;
    private const double SpreadReach = 0.05;
    private const double LipReach = 0.032;
    private const double RoundReach = 0.08;
    private const double TongueReach = 0.03;

    /// <summary>Beyond this nothing is left of a gesture, seconds.</summary>
    private const double FarthestReach = 0.35;

    private const double SealRamp = 0.05;
    private const double TuckRamp = 0.05;
    private const double RelaxSeconds = 0.2;

    /// <summary>The mouth comes from and goes to rest at the segment's edges within this, seconds.</summary>
    private const double EdgeSeconds = 0.08;

    private readonly IReadOnlyList<MouthGesture> _gestures;
    private readonly Articulation _relaxation;
    private readonly double _end;

    /// <summary>Initializes the track of one segment's speech for one portrait.</summary>
    public MouthTrack(SpeechTrack speech, PortraitShape portrait)
    {
        ArgumentNullException.ThrowIfNull(speech);
        PortraitFit fit = new(portrait);
        _gestures = MouthGestures.Of(speech, fit);
        _relaxation = fit.Relaxation;
        _end = (double)speech.SampleCount / speech.SampleRate;
    }

    /// <summary>The mouth at a second of the segment's wave; at rest at both its ends.</summary>
    public Articulation At(double seconds)
    {
        Blend jaw = default, spread = default, upper = default, lower = default, smile = default, round = default, seal = default, tongue = default;
        double closed = 0, tucked = 0, speaking = 0;
        foreach (MouthGesture gesture in _gestures)
        {
            double distance = Math.Abs(seconds - gesture.Centre) - gesture.Half;
            if (distance > FarthestReach)
            {
                continue;
            }

            double beyond = Math.Max(0, Math.Abs(seconds - gesture.Centre) - gesture.Held);
            double lips = gesture.Weight * Fade(beyond / LipReach);
            double rounding = gesture.LipWeight * Fade(beyond / RoundReach);
            double opening = gesture.Weight * Fade(beyond / JawReach);
            jaw.Add(gesture.Shape.Jaw, opening);
            seal.Add(gesture.Kind == MouthGestureKind.Seal ? 0 : gesture.Shape.Seal, opening);
            spread.Add(gesture.Shape.Spread, gesture.LipWeight * Fade(beyond / SpreadReach));
            upper.Add(gesture.Shape.UpperLip, lips);
            lower.Add(gesture.Shape.LowerLip, lips);
            smile.Add(gesture.Shape.Smile, rounding);
            round.Add(gesture.Shape.Round, rounding);
            tongue.Add(gesture.Shape.Tongue, gesture.Weight * Fade(beyond / TongueReach));
            closed = gesture.Kind == MouthGestureKind.Seal ? Math.Max(closed, Ramp(gesture, seconds, SealRamp)) : closed;
            tucked = gesture.Kind == MouthGestureKind.Tuck ? Math.Max(tucked, gesture.Shape.Tuck * Ramp(gesture, seconds, TuckRamp)) : tucked;
            speaking = gesture.Kind == MouthGestureKind.Pause ? speaking : Math.Max(speaking, 1 - Ease.Step(0, RelaxSeconds, distance));
        }

        double edge = Ease.Step(0, EdgeSeconds, Math.Min(seconds, _end - seconds));
        double sealing = edge * Math.Max(closed, seal.Value);
        return new Articulation
        {
            Jaw = edge * jaw.Value * (1 - (0.55 * sealing)),
            Spread = edge * (spread.Value + (speaking * _relaxation.Spread)),
            UpperLip = edge * upper.Value,
            LowerLip = edge * lower.Value,
            Smile = edge * (smile.Value + (speaking * _relaxation.Smile)),
            Round = edge * round.Value,
            Seal = sealing,
            Tuck = edge * tucked,
            Press = edge * closed * Visemes.Lips.Shape.Press,
            Tongue = edge * tongue.Value,
        };
    }

    private static double Fade(double x) => Math.Exp(-Math.Pow(x, 1.4));

    /// <summary>Rises before a gesture, is exactly 1 from 5 ms after its start to 20 ms before its end, and falls after it.</summary>
    private static double Ramp(MouthGesture gesture, double seconds, double ramp) =>
        Ease.Step(gesture.Start - ramp, gesture.Start + 0.005, seconds) * (1 - Ease.Step(gesture.End - 0.02, gesture.End + ramp, seconds));

    /// <summary>A weighted mean in the making.</summary>
    private struct Blend
    {
        private double _sum;
        private double _weight;

        public readonly double Value => _weight > 1e-9 ? _sum / _weight : 0;

        public void Add(double value, double weight)
        {
            _sum += value * weight;
            _weight += weight;
        }
    }
}
