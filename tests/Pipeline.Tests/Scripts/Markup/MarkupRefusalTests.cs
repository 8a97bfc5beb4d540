using AlinFunctions.Pipeline.Jobs;
using AlinFunctions.Pipeline.Scripts;
using AlinFunctions.Pipeline.Scripts.Markup;
using AlinFunctions.Pipeline.Tests.Speech;

namespace AlinFunctions.Pipeline.Tests.Scripts.Markup;

public sealed class MarkupRefusalTests(PronouncerTables tables)
{
    [Theory]
    [InlineData("Hello <break/>\n<audio src='x'/>", 2, 1, "<audio>")]
    [InlineData("<speak>Hello <foo:bar/> there</speak>", 1, 14, "<foo:bar>")]
    [InlineData("<speak>😀😀<mstts:silence/></speak>", 1, 10, "<mstts:silence>")]
    [InlineData("Hello <break length='1s'/>", 1, 14, "no attribute length")]
    [InlineData("Hello <emphasis loud='yes'>you</emphasis>", 1, 17, "no attribute loud")]
    [InlineData("A <emphasis>b", 1, 3, "<emphasis> is never closed")]
    [InlineData("A <emphasis>b</prosody>", 1, 14, "</prosody>")]
    [InlineData("A b</emphasis>", 1, 4, "</emphasis> closes nothing")]
    [InlineData("A <break/> b & c", 1, 14, "&amp;")]
    [InlineData("A <break/> b &nbsp; c", 1, 14, "&amp;")]
    [InlineData("A <break/>\nb < c", 2, 3, "&lt;")]
    [InlineData("I <3 <break/> you", 1, 3, "&lt;")]
    [InlineData("Hi <break time=500ms/>", 1, 16, "name=\"value\"")]
    [InlineData("<!DOCTYPE speak [<!ENTITY a 'b'>]><speak>&a;<break/></speak>", 1, 3, "document type")]
    [InlineData("<speak>a <speak>b</speak></speak>", 1, 10, "outermost")]
    [InlineData("x <sub alias='y'>z <break/></sub>", 1, 20, "may hold no other tag")]
    [InlineData("x <break>y</break>", 1, 3, "holds no text")]
    [InlineData("x <break time='11s'/>", 1, 10, "too long")]
    [InlineData("x <break time='half'/>", 1, 10, "is no time")]
    [InlineData("x <break time='-1s'/>", 1, 10, "is no time")]
    [InlineData("x <break strength='huge'/>", 1, 10, "is no strength")]
    [InlineData("x <break time='6s'/><break time='6s'/> y", 1, 21, "12 s together")]
    [InlineData("<emphasis level='very'>x</emphasis>", 1, 11, "is no level")]
    [InlineData("<prosody>x</prosody>", 1, 1, "needs rate")]
    [InlineData("<prosody rate='quick'>x</prosody>", 1, 10, "is no rate")]
    [InlineData("<prosody rate='3'>x</prosody>", 1, 10, "from 0.5 to 2")]
    [InlineData("<prosody rate='0.6'><prosody rate='0.6'>x</prosody></prosody>", 1, 30, "0.36 times")]
    [InlineData("<prosody pitch='+20Hz'>x</prosody>", 1, 10, "hertz")]
    [InlineData("<prosody pitch='tall'>x</prosody>", 1, 10, "is no pitch")]
    [InlineData("<prosody pitch='+13st'>x</prosody>", 1, 10, "from -12 to 12")]
    [InlineData("<prosody volume='silent'>x</prosody>", 1, 10, "<break")]
    [InlineData("<prosody volume='0'>x</prosody>", 1, 10, "<break")]
    [InlineData("<prosody volume='+30dB'>x</prosody>", 1, 10, "from -20 to 20")]
    [InlineData("<prosody volume='noisy'>x</prosody>", 1, 10, "is no volume")]
    [InlineData("<say-as>5</say-as>", 1, 1, "needs the attribute interpret-as")]
    [InlineData("<say-as interpret-as='rhyme'>5</say-as>", 1, 9, "known are characters")]
    [InlineData("x <say-as interpret-as='cardinal'>five</say-as>", 1, 3, "cannot be read as cardinal")]
    [InlineData("<say-as interpret-as='date' format='md'>13/40</say-as>", 1, 1, "cannot be read as date")]
    [InlineData("<say-as interpret-as='date' format='dym'>1</say-as>", 1, 29, "no format of a date")]
    [InlineData("<say-as interpret-as='cardinal' format='x'>1</say-as>", 1, 33, "means nothing")]
    [InlineData("<say-as interpret-as='digits'> </say-as>x", 1, 1, "captions")]
    [InlineData("<phoneme alphabet='ipa'>x</phoneme>", 1, 1, "needs the attribute ph")]
    [InlineData("<phoneme alphabet='sapi' ph='x'>x</phoneme>", 1, 10, "is no alphabet")]
    [InlineData("<phoneme alphabet='ipa' ph='kæ!'>x</phoneme>", 1, 25, "U+0021")]
    [InlineData("<phoneme alphabet='x-kokoro' ph='kζ'>x</phoneme>", 1, 30, "ζ")]
    [InlineData("<phoneme ph='ˈ'>x</phoneme>", 1, 10, "no phonemes")]
    [InlineData("<phoneme alphabet='pinyin' ph='ni3 xyz4'>你好</phoneme>", 1, 28, "xyz4")]
    [InlineData("<sub alias='...'>x</sub>", 1, 6, "no words")]
    [InlineData("<sub alias='Привет'>x</sub>", 1, 6, "П")]
    [InlineData("<voice name='af_hart'>x</voice>", 1, 8, "af_heart")]
    [InlineData("<voice name='af_heart:x+af_bella'>x</voice>", 1, 8, "mix")]
    [InlineData("<lang xml:lang='fr-FR'>x</lang>", 1, 7, "Mandarin (zh-CN)")]
    [InlineData("<lang>x</lang>", 1, 1, "needs the attribute xml:lang")]
    [InlineData("<mstts:express-as style='sleepy'>x</mstts:express-as>", 1, 19, "known are neutral, happy")]
    [InlineData("<mstts:express-as style='sad' styledegree='3'>x</mstts:express-as>", 1, 31, "0 to 2")]
    public void What_cannot_be_followed_is_refused_where_it_stands(string script, int line, int column, string told)
    {
        InvalidDropException refusal = Refusal(script);

        refusal.Kind.ShouldBe(FailureKind.BadScript);
        refusal.Sentence.English.ShouldStartWith($"Line {line}, column {column}: ");
        refusal.Sentence.English.ShouldContain(told);
        refusal.Sentence.Chinese.ShouldStartWith($"第 {line} 行第 {column} 列：");
        refusal.Sentence.Chinese.ShouldNotBe(refusal.Sentence.English);
    }

    [Fact]
    public void Tags_deeper_than_thirty_two_are_refused() =>
        Refusal(string.Concat(Enumerable.Repeat("<voice name='af_sky'>", 33)) + "x" + string.Concat(Enumerable.Repeat("</voice>", 33))).Sentence.English.ShouldContain("32 deep");

    [Theory]
    [InlineData("a <break/> &#x202E;b", "U+202E")]
    [InlineData("<sub alias='&#x202E;b'>b</sub>", "U+202E")]
    public void A_character_written_by_its_number_is_held_to_the_same_rules(string script, string told) => Refusal(script).Sentence.English.ShouldContain(told);

    [Theory]
    [InlineData("a < b and b > c")]
    [InlineData("AT&T <3 you & me &amp; all")]
    [InlineData("if (p <s && q> r)")]
    [InlineData("<html> and <audio src='x'/>")]
    public void A_plain_script_passes_with_any_signs(string script) => Should.NotThrow(() => MarkupCheck.Check(ScriptText.FromString(script)));

    private InvalidDropException Refusal(string script) => Should.Throw<InvalidDropException>(() =>
    {
        MarkupCheck.Check(ScriptText.FromString(script));
        // Pauses are added up where the words are known.
        ScriptReader.Read(script, null, tables.Pronouncer);
    });
}
