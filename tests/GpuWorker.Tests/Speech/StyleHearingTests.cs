using AlinFunctions.Pipeline.Speech;

namespace AlinFunctions.GpuWorker.Tests.Speech;

/// <summary>Whether every style is still understood, at degree 1 and at its strongest.</summary>
[Trait("Category", "Long")]
public sealed class StyleHearingTests(SpeakingMachine machine, ITestOutputHelper output) : IClassFixture<SpeakingMachine>
{
    public static TheoryData<string, SpeechStyle, double> All =>
        new(from voice in new[] { "af_heart", "am_michael", "zf_xiaoxiao", "zm_yunjian" }
            from style in Enum.GetValues<SpeechStyle>()
            from degree in new[] { 1.0, 2.0 }
            where style != SpeechStyle.Neutral
            select (voice, style, degree));

    [Theory]
    [MemberData(nameof(All))]
    public async Task Three_sentences_are_understood(string voice, SpeechStyle style, double degree)
    {
        bool chinese = voice[0] == 'z';
        var direction = new SpeechDirection(voice) { Style = style, Degree = degree };

        HeardSentences heard = await HeardSentences.Of(machine, [.. HeardSentences.List(chinese ? "zh" : "en").Take(3)], direction, chinese ? "small" : "base");

        output.WriteLine(heard.Report);
        // A Mandarin whisper has no tones to tell characters of one sound apart by.
        heard.Rate.ShouldBeLessThanOrEqualTo(chinese && style == SpeechStyle.Whisper ? 0.15 : 0.05, heard.Report);
    }
}
