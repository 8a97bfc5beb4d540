using AlinFunctions.Pipeline.Jobs;
using AlinFunctions.Pipeline.Speech;

namespace AlinFunctions.Pipeline.Tests.Speech;

public sealed class VoiceCatalogTests
{
    [Fact]
    public void There_are_54_voices_of_them_at_least_20_English_and_6_Mandarin()
    {
        VoiceCatalog.All.Count.ShouldBe(54);
        VoiceCatalog.All.Count(voice => voice.Language.StartsWith("en", StringComparison.Ordinal)).ShouldBeGreaterThanOrEqualTo(20);
        VoiceCatalog.All.Count(voice => voice.Language == "zh-CN").ShouldBeGreaterThanOrEqualTo(6);
    }

    [Theory]
    [InlineData("af_heart", "en-US", VoiceGender.Female)]
    [InlineData("bm_george", "en-GB", VoiceGender.Male)]
    [InlineData(" ZM_YunXi ", "zh-CN", VoiceGender.Male)]
    public void A_voice_is_known_by_its_id(string id, string language, VoiceGender gender)
    {
        Voice voice = VoiceCatalog.Find(id);

        voice.Language.ShouldBe(language);
        voice.Gender.ShouldBe(gender);
    }

    [Theory]
    [InlineData("af_hart", "af_heart")]
    [InlineData("xiaoxiao", "zf_xiaoxiao")]
    [InlineData("George", "bm_george")]
    public void An_unknown_voice_is_refused_with_the_nearest_one_in_both_languages(string id, string near)
    {
        InvalidDropException refusal = Should.Throw<InvalidDropException>(() => VoiceCatalog.Find(id));

        refusal.Kind.ShouldBe(FailureKind.UnknownVoice);
        refusal.Sentence.English.ShouldBe($"There is no voice “{id}”. Did you mean “{near}”?");
        refusal.Sentence.Chinese.ShouldContain($"“{near}”");
    }

    [Theory]
    [InlineData("en", "af_heart")]
    [InlineData("zh-CN", "zf_xiaoxiao")]
    public void A_language_has_its_own_voice(string language, string voice) => VoiceCatalog.DefaultFor(language).Id.ShouldBe(voice);
}
