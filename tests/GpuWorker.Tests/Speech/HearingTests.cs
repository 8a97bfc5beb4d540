using AlinFunctions.Pipeline.Speech;

namespace AlinFunctions.GpuWorker.Tests.Speech;

/// <summary>What Whisper hears of the list of sentences: the rate is of words in English and of characters in Mandarin, both sides through one normaliser.</summary>
public sealed class HearingTests(SpeakingMachine machine, ITestOutputHelper output) : IClassFixture<SpeakingMachine>
{
    [Theory]
    [InlineData(VoiceCatalog.DefaultEnglish)]
    [InlineData(VoiceCatalog.DefaultMandarin)]
    public async Task Of_ten_sentences_at_most_one_word_or_character_in_twenty_is_heard_wrong(string voice) =>
        Check(await HeardSentences.Of(machine, [.. List(voice).Take(10)], voice, 1, "base"), 0.05);

    // The small ear for Mandarin: the base one writes homophones for one another (常常 for 长长, 以便 for 一遍). Both hear 500 for 五把.
    [Theory]
    [Trait("Category", "Long")]
    [InlineData(VoiceCatalog.DefaultEnglish, "base")]
    [InlineData(VoiceCatalog.DefaultMandarin, "small")]
    public async Task Of_all_forty_sentences_at_most_three_in_a_hundred_are_heard_wrong(string voice, string ear) =>
        Check(await HeardSentences.Of(machine, List(voice), voice, 1, ear), 0.03);

    // Measured with the base ear in English: 0 % at 0.5, 2.8 % at 1.5 and 8.3 % (6 words of 72) at 2, hence one in ten; in Mandarin
    // 15 % (18 characters of 120, small ear) at 2, which is the voice's limit and is told in the README.
    [Theory]
    [Trait("Category", "Long")]
    [InlineData(VoiceCatalog.DefaultEnglish, 0.5, "base", 0.1)]
    [InlineData(VoiceCatalog.DefaultEnglish, 1.5, "base", 0.1)]
    [InlineData(VoiceCatalog.DefaultEnglish, 2.0, "base", 0.1)]
    [InlineData(VoiceCatalog.DefaultMandarin, 0.5, "small", 0.1)]
    [InlineData(VoiceCatalog.DefaultMandarin, 1.5, "small", 0.1)]
    [InlineData(VoiceCatalog.DefaultMandarin, 2.0, "small", 0.2)]
    public async Task Slow_and_fast_speech_is_still_understood(string voice, double speed, string ear, double most) =>
        Check(await HeardSentences.Of(machine, [.. List(voice).Take(6)], voice, speed, ear), most);

    [Theory]
    [Trait("Category", "Long")]
    [InlineData("af_bella", "base")]
    [InlineData("af_sarah", "base")]
    [InlineData("am_michael", "base")]
    [InlineData("am_fenrir", "base")]
    [InlineData("bf_emma", "base")]
    [InlineData("bm_george", "base")]
    [InlineData("zf_xiaobei", "small")]
    [InlineData("zf_xiaoyi", "small")]
    [InlineData("zm_yunxi", "small")]
    [InlineData("zm_yunjian", "small")]
    [InlineData("zm_yunxia", "small")]
    [InlineData("zm_yunyang", "small")]
    public async Task Other_voices_are_understood(string voice, string ear) =>
        Check(await HeardSentences.Of(machine, [.. List(voice).Take(6)], voice, 1, ear), 0.08);

    private static IReadOnlyList<string> List(string voice) => HeardSentences.List(VoiceCatalog.Find(voice).Language[..2]);

    private void Check(HeardSentences heard, double most)
    {
        output.WriteLine(heard.Report);
        heard.Rate.ShouldBeLessThanOrEqualTo(most, heard.Report);
    }
}
