namespace AlinFunctions.Pipeline.Animation;

/// <summary>
/// The head: slow waves of the job's clock that never stop, a nod at each accent, and a small turn for each phrase.
/// What speech adds is gone at the segment's edges, so that the next segment's head goes on from there.
/// </summary>
public sealed class PoseTrack(long seed, Phrasing phrasing, int style = 0)
{
    /// <summary>Each style has waves of its own; they lie this far apart among the draws.</summary>
    private const long StylePlaces = 100;

    /// <summary>A nod's depth at full strength, degrees; its width, and how long after the vowel's start it is deepest, seconds.</summary>
    private const double NodDegrees = 1.9;
    private const double NodSigma = 0.13;
    private const double NodDelay = 0.04;

    private const double TurnDegrees = 1.3;
    private const double TiltDegrees = 0.9;
    private const double TurnSeconds = 0.6;
    private const double EdgeSeconds = 0.4;

    /// <summary>The slow waves: amplitude (degrees; eye distances for the lift) and rate (hertz) of each.</summary>
    private static readonly (double Amplitude, double Rate)[] YawWaves = [(1.9, 0.21), (1.0, 0.47), (0.45, 0.93)];
    private static readonly (double Amplitude, double Rate)[] PitchWaves = [(0.8, 0.29), (0.4, 0.71)];
    private static readonly (double Amplitude, double Rate)[] RollWaves = [(0.8, 0.17), (0.4, 0.53)];
    private static readonly (double Amplitude, double Rate)[] LiftWaves = [(0.004, 0.27)];

    private readonly PoseTemperament _temper = PoseTemperament.Of(style);

    /// <summary>The head at a second of the job's clock; within 6 degrees of yaw, 4 of pitch and 3 of roll in the common style.</summary>
    public HeadPose At(double seconds)
    {
        double inside = phrasing.Inside(seconds, EdgeSeconds);
        double nod = 0;
        foreach (Accent accent in phrasing.Accents)
        {
            double x = (seconds - accent.At - NodDelay) / NodSigma;
            nod += Math.Abs(x) < 5 ? accent.Strength * Math.Exp(-x * x / 2) : 0;
        }

        return new HeadPose(
            (_temper.Yaw * Waves(YawWaves, 0, seconds)) + (inside * _temper.Turn * TurnDegrees * Turn(ChanceStream.PhraseTurn, seconds)),
            (_temper.Pitch * Waves(PitchWaves, 10, seconds)) + (inside * _temper.Nod * NodDegrees * Math.Min(1, nod)),
            (_temper.Roll * Waves(RollWaves, 20, seconds)) + (inside * _temper.Turn * TiltDegrees * Turn(ChanceStream.PhraseTilt, seconds)),
            Waves(LiftWaves, 30, seconds));
    }

    private double Waves((double Amplitude, double Rate)[] waves, long place, double seconds)
    {
        double sum = 0;
        place += style * StylePlaces;
        foreach ((double amplitude, double rate) in waves)
        {
            double phase = Chance.Of(seed, ChanceStream.PosePhase, place);
            double own = rate * _temper.Rate * Chance.Between(0.88, 1.12, seed, ChanceStream.PoseRate, place);
            sum += amplitude * Math.Sin(2 * Math.PI * ((own * seconds) + phase));
            place++;
        }

        return sum;
    }

    /// <summary>Every phrase has its own direction, -1 to 1; the head goes over to it as the phrase before it ends.</summary>
    private double Turn(ChanceStream stream, double seconds)
    {
        double turn = Direction(stream, phrasing.Start);
        foreach (double end in phrasing.PhraseEnds)
        {
            double done = Ease.Step(end - (TurnSeconds / 3), end + (TurnSeconds * 2 / 3), seconds);
            turn += done * (Direction(stream, end) - turn);
        }

        return turn;
    }

    private double Direction(ChanceStream stream, double at) => Chance.Between(-1, 1, seed, stream, (long)Math.Round(at * 1_000));
}
