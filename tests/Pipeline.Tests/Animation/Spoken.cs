using AlinFunctions.Pipeline.Animation;
using AlinFunctions.Pipeline.Speech;

namespace AlinFunctions.Pipeline.Tests.Animation;

/// <summary>Speech tracks as a synthesiser times them: in steps of 25 ms, pauses at punctuation, seams between words, silence at both ends.</summary>
internal static class Spoken
{
    public const int Rate = 24_000;

    public static readonly string[] Sentences =
    [
        "ðə kwˈɪk bɹˈWn fˈɑks ʤˈʌmps ˌOvəɹ ðə lˈAzi dˈɔɡ, ænd mˈI mˈʌðəɹ bˈAks ə pˈI.",
        "wˌi hˈɛlp tˈimz mˈAk ʃˈɔɹt vˈɪdiOz, fˈæst; ənd pˈipᵊl wˈɑʧ ðˌɛm tˌu ðə vˈɛɹi ˈɛnd.",
        "nˈi2xˈau, hwˈan ʨʰˈɨ ʂˈɨjˈʊŋ ʂˈu ʦˈɨ ɻˈən; ʨˈintʰˈjɛn tʰˈjɛnʨʰˈi xˈənxˈau, wˈomˈən.".Replace("2", string.Empty, StringComparison.Ordinal),
    ];

    public static SpeechTrack Say(string phonemes, int seed = 1)
    {
        Random random = new(seed);
        List<TimedPhoneme> track = [];
        double at = 0;
        Add("$", 150, 0);
        int stress = 0;
        for (int i = 0; i < phonemes.Length; i++)
        {
            string symbol = phonemes[i].ToString();
            if (symbol is "ˈ" or "ˌ")
            {
                stress = symbol == "ˈ" ? 2 : 1;
                continue;
            }

            if (i + 1 < phonemes.Length && phonemes[i + 1] == 'ʰ')
            {
                symbol += phonemes[++i];
            }

            bool vowel = "aeiouyæɑɔəɛɪɨɤʊʌɚAIOWYᵊ".Contains(symbol[0], StringComparison.Ordinal);
            int milliseconds = symbol switch
            {
                " " => 25 * random.Next(0, 2),
                "," or ";" => 25 * random.Next(8, 13),
                "." => 25 * random.Next(14, 20),
                _ => vowel ? 25 * random.Next(3, 7) : 25 * random.Next(2, 4),
            };
            Add(symbol, milliseconds, vowel ? stress : 0);
            stress = vowel ? 0 : stress;
        }

        return new SpeechTrack(Rate, (int)Math.Round(at * Rate), track, []);

        void Add(string symbol, int milliseconds, int stress)
        {
            track.Add(new TimedPhoneme(symbol, at, at + (milliseconds / 1_000.0), stress));
            at += milliseconds / 1_000.0;
        }
    }

    /// <summary>A talk of so many seconds: sentence after sentence, each a segment.</summary>
    public static (Timeline Timeline, SpeechTrack[] Tracks) Talk(double seconds, int framesPerSecond, int seed)
    {
        List<SpeechTrack> tracks = [];
        for (int i = 0; tracks.Sum(track => (double)track.SampleCount / Rate) < seconds; i++)
        {
            tracks.Add(Say(Sentences[i % Sentences.Length], (seed * 1_000) + i));
        }

        return (Timeline.Lay(framesPerSecond, Rate, tracks.Select(track => track.SampleCount)), [.. tracks]);
    }

    public static FaceMotion[] Animate((Timeline Timeline, SpeechTrack[] Tracks) talk, long seed, PortraitShape? portrait = null) =>
        [.. talk.Timeline.Segments.SelectMany(segment =>
        {
            MotionTimeline motion = new(talk.Tracks[segment.Index], portrait ?? Closed, seed, segment.FirstSample, talk.Timeline.FramesPerSecond);
            return Enumerable.Range(segment.Frames.First, segment.Frames.Count).Select(motion.At);
        })];

    public static readonly PortraitShape Closed = new(0.002f, 0.5f);

    public static readonly PortraitShape Smiling = new(0.11f, 0.62f);
}
