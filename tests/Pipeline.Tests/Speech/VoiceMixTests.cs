using System.Runtime.InteropServices;
using AlinFunctions.Pipeline.Jobs;
using AlinFunctions.Pipeline.Speech;

namespace AlinFunctions.Pipeline.Tests.Speech;

public sealed class VoiceMixTests
{
    [Theory]
    [InlineData("af_heart", "af_heart")]
    [InlineData(" AF_Heart : 7 + af_bella:3 ", "af_heart:0.7+af_bella:0.3")]
    [InlineData("zf_xiaoxiao+zm_yunxi", "zf_xiaoxiao:0.5+zm_yunxi:0.5")]
    [InlineData("af_heart:1+af_bella:1+am_michael:2", "af_heart:0.25+af_bella:0.25+am_michael:0.5")]
    public void Shares_add_up_to_1_and_what_is_written_is_read_again(string text, string id)
    {
        VoiceMix mix = VoiceMix.Parse(text);

        mix.Id.ShouldBe(id);
        mix.Parts.Sum(part => part.Weight).ShouldBe(1, 1e-12);
        VoiceMix.Parse(mix.Id).Id.ShouldBe(id);
    }

    [Fact]
    public void The_first_voice_decides_the_language() => VoiceMix.Parse("zf_xiaoxiao:0.4+af_heart:0.6").Language.ShouldBe("zh-CN");

    [Theory]
    [InlineData("af_heart+", FailureKind.UnknownVoice, "There is no voice")]
    [InlineData("af_hart:0.5+af_bella:0.5", FailureKind.UnknownVoice, "Did you mean “af_heart”?")]
    [InlineData("af_heart+af_heart", FailureKind.BadOption, "names the voice “af_heart” twice")]
    [InlineData("af_heart:0.5+af_bella", FailureKind.BadOption, "Either every voice of a mix has a weight, or none has.")]
    [InlineData("af_heart:0+af_bella:1", FailureKind.BadOption, "“0” is none")]
    [InlineData("af_heart:-1+af_bella:2", FailureKind.BadOption, "“-1” is none")]
    [InlineData("af_heart:much", FailureKind.BadOption, "“much” is none")]
    [InlineData("af_heart+af_bella+af_sky+af_nova+af_kore", FailureKind.BadOption, "at most 4 voices; this one names 5")]
    public void A_mix_that_is_none_is_refused_in_both_languages(string text, FailureKind kind, string sentence)
    {
        InvalidDropException refusal = Should.Throw<InvalidDropException>(() => VoiceMix.Parse(text));

        refusal.Kind.ShouldBe(kind);
        refusal.Sentence.English.ShouldContain(sentence);
        refusal.Sentence.Chinese.ShouldNotBeEmpty();
    }

    [Fact]
    public void Tables_mix_value_by_value_and_one_alone_stays_as_it_is()
    {
        VoiceTable one = Table(1), three = Table(3);

        VoiceTable.Mix([one, three], [0.25, 0.75]).StyleFor(7).ToArray().ShouldAllBe(value => value == 2.5f);
        VoiceTable.Mix([one], [1]).ShouldBeSameAs(one);
    }

    private static VoiceTable Table(float value)
    {
        var values = new float[PhonemeVocabulary.MaxTokens * AcousticFeatures.StyleSize];
        Array.Fill(values, value);
        return VoiceTable.Read(MemoryMarshal.AsBytes(values.AsSpan()));
    }

    [Fact]
    public void A_share_that_nobody_hears_is_refused_where_it_is_named() =>
        Should.Throw<InvalidDropException>(() => VoiceMix.Parse("af_heart:100+af_bella:0.05")).Sentence.English.ShouldBe("The voice “af_bella” has less than a thousandth of the mix.");
}
