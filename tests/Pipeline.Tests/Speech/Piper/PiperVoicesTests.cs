using AlinFunctions.Pipeline.Jobs;
using AlinFunctions.Pipeline.Scripts;
using AlinFunctions.Pipeline.Speech;
using AlinFunctions.Pipeline.Speech.Piper;
using AlinFunctions.Pipeline.Vocoder;

namespace AlinFunctions.Pipeline.Tests.Speech.Piper;

public sealed class PiperVoicesTests
{
    [Theory]
    [InlineData("libritts_0", 0)]
    [InlineData("libritts_903", 903)]
    [InlineData(" LibriTTS_7 ", 7)]
    public void A_fast_voice_is_known_by_its_id(string id, int speaker)
    {
        Voice voice = VoiceCatalog.Find(id);

        PiperVoices.Speaker(voice.Id).ShouldBe(speaker);
        voice.Language.ShouldBe("en-US");
    }

    [Theory]
    [InlineData("libritts_904")]
    [InlineData("libritts_-1")]
    [InlineData("libritts_x")]
    public void A_speaker_that_there_is_not_is_refused_with_the_range(string id)
    {
        InvalidDropException refused = Should.Throw<InvalidDropException>(() => VoiceCatalog.Find(id));

        refused.Kind.ShouldBe(FailureKind.UnknownVoice);
        refused.Sentence.English.ShouldContain("libritts_903");
        refused.Sentence.Chinese.ShouldContain("libritts_903");
    }

    [Theory]
    [InlineData("bei↘ʥiŋ")]
    [InlineData("ɕi↗")]
    public void A_word_with_sounds_that_English_lacks_is_refused_by_name(string phonemes)
    {
        ScriptSegment plain = Segment("Beijing");

        InvalidDropException refused = Should.Throw<InvalidDropException>(
            () => PiperVoices.RequireSpeakable("libritts_3", [plain with { Words = [plain.Words[0] with { Written = "Beijing", Phonemes = phonemes }] }]));

        refused.Sentence.English.ShouldContain("“Beijing”");
    }

    [Fact]
    public void Chinese_is_refused_and_quoted()
    {
        InvalidDropException refused = Should.Throw<InvalidDropException>(() => PiperVoices.RequireSpeakable("libritts_3", [Segment("Hello, 世界。")]));

        refused.Sentence.English.ShouldContain("世界");
    }

    [Fact]
    public void What_it_cannot_be_directed_to_is_refused()
    {
        ScriptSegment plain = Segment("Hello.");

        Should.Throw<InvalidDropException>(() => PiperVoices.RequireSpeakable("libritts_3", [plain with { Direction = new("libritts_3") { Style = SpeechStyle.Happy } }]));
        Should.Throw<InvalidDropException>(() => PiperVoices.RequireSpeakable("libritts_3", [plain with { Direction = new("libritts_3") { Pitch = 2 } }]));
        Should.Throw<InvalidDropException>(() => PiperVoices.RequireSpeakable("libritts_3", [plain with { Words = [plain.Words[0] with { Direction = new WordDirection { Pitch = 1 } }] }]));
    }

    [Fact]
    public void Its_rate_may_be_directed_and_other_voices_are_not_looked_at()
    {
        PiperVoices.RequireSpeakable("libritts_3", [Segment("Hello.") with { Direction = new("libritts_3") { Rate = 1.5 } }]);
        PiperVoices.RequireSpeakable("zf_xiaoxiao", [Segment("你好。")]);
        PiperVoices.RequireSpeakable("libritts_3", [Segment("你好。") with { Direction = new("zf_xiaoxiao") }]);
    }

    [Fact]
    public void A_voice_has_the_vocoder_that_it_was_trained_with()
    {
        PiperVoices.OwnVocoder("libritts_3").ShouldBe(VocoderKind.Hifigan22);
        PiperVoices.OwnVocoder("af_heart").ShouldBe(VocoderKind.Istftnet24);
    }

    private static ScriptSegment Segment(string text) => new(0, text, "en", [new SpokenWord(text, "həlˈO", ".")], 0.3);
}
