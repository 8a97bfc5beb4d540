using AlinFunctions.Pipeline.Scripts;
using AlinFunctions.Pipeline.Scripts.Markup;
using AlinFunctions.Pipeline.Speech;
using AlinFunctions.Pipeline.Tests.Speech;

namespace AlinFunctions.Pipeline.Tests.Scripts.Markup;

public sealed class MarkupTests(PronouncerTables tables)
{
    private static readonly SpeechDirection Job = new("am_adam") { Style = SpeechStyle.Calm, Degree = 0.5, Rate = 1.1 };

    [Fact]
    public void The_alphabet_is_the_models_own() => KokoroAlphabet.Symbols.ShouldBe(new string([.. tables.Alphabet]));

    [Fact]
    public void Captions_show_the_text_without_its_tags()
    {
        ScriptSegment segment = Read("<?xml version=\"1.0\"?>\n<speak version='1.0' xmlns='http://www.w3.org/2001/10/synthesis' xml:lang='en-US'>AT&amp;T is <emphasis>really</emphasis> big.</speak>")[0];

        segment.Text.ShouldBe("AT&T is really big.");
        segment.Direction.ShouldBeNull();
    }

    [Theory]
    [InlineData("<break time='500ms'/>", 0.5)]
    [InlineData("<break time='1.5s'/>", 1.5)]
    [InlineData("<break/>", 0.4)]
    [InlineData("<break strength='x-strong'/>", 1.25)]
    [InlineData("<break strength='weak' time='2s'/>", 2.0)]
    [InlineData("<break time='1s'/> <break time='2s'/>", 3.0)]
    public void A_break_is_a_pause_at_the_word_before_it(string pause, double seconds)
    {
        ScriptSegment segment = Read($"So we wait {pause} and then we go on with it.")[0];

        SpokenWord word = segment.Words.Single(spoken => spoken.Direction is not null);
        (word.Written, word.Trailing, word.Direction!.Break).ShouldBe(("wait", ", ", seconds));
    }

    [Theory]
    [InlineData("<break strength='none'/>")]
    [InlineData("<break time='0s'/>")]
    public void A_break_of_none_takes_the_pause_away(string pause)
    {
        SpokenWord word = Read($"Well, {pause} we go.")[0].Words[0];

        (word.Written, word.Trailing, word.Direction!.Break).ShouldBe(("Well,", " ", 0));
    }

    [Fact]
    public void A_break_at_the_end_of_a_segment_is_its_pause()
    {
        IReadOnlyList<ScriptSegment> segments = Read("One paragraph.<break time='2s'/>\n\nAnother one.");

        segments[0].PauseAfter.ShouldBe(2);
        segments[0].Words[^1].Direction.ShouldBeNull();
    }

    [Fact]
    public void A_break_at_the_start_is_a_pause_before_the_first_segment() => Read("<break time='750ms'/>Hello there.")[0].PauseBefore.ShouldBe(0.75);

    [Fact]
    public void A_break_between_chinese_characters_parts_their_word()
    {
        ScriptSegment segment = Read("你<break time='300ms'/>好，世界。")[0];

        segment.Words.Select(word => word.Written).ShouldBe(["你", "好，", "世界。"]);
        segment.Words[0].Direction!.Break.ShouldBe(0.3);
    }

    [Theory]
    [InlineData("<emphasis>", "</emphasis>", Emphasis.Moderate)]
    [InlineData("<emphasis level='strong'>", "</emphasis>", Emphasis.Strong)]
    [InlineData("<emphasis level='reduced'>", "</emphasis>", Emphasis.Reduced)]
    public void Emphasis_is_of_the_word(string open, string close, Emphasis emphasis)
    {
        ScriptSegment segment = Read($"That is {open}really{close} good.")[0];

        segment.Words.Select(word => word.Direction?.Emphasis).ShouldBe([null, null, emphasis, null]);
    }

    [Fact]
    public void Nested_prosody_multiplies_rates_and_adds_pitches()
    {
        ScriptSegment segment = Read("<prosody rate='80%' pitch='+2st'>All of <prosody rate='1.5' pitch='+1st' volume='-6dB'>this</prosody> here.</prosody>")[0];

        segment.Words[0].Direction.ShouldBe(new WordDirection { Rate = 0.8, Pitch = 2 });
        segment.Words[2].Direction.ShouldBe(new WordDirection { Rate = 1.2, Pitch = 3, Volume = -6 });
    }

    [Theory]
    [InlineData("rate='+20%'", 1.2, 0, 0)]
    [InlineData("rate='x-slow'", 0.6, 0, 0)]
    [InlineData("pitch='high'", 1, 2, 0)]
    [InlineData("pitch='-50%'", 1, -12, 0)]
    [InlineData("volume='50'", 1, 0, -6.0206)]
    [InlineData("volume='loud'", 1, 0, 4)]
    [InlineData("volume='+100%'", 1, 0, 6.0206)]
    public void Prosody_reads_its_values(string value, double rate, double pitch, double volume) =>
        Read($"<prosody {value}>Hello</prosody> there.")[0].Words[0].Direction.ShouldBe(new WordDirection { Rate = rate, Pitch = pitch, Volume = volume });

    [Theory]
    [InlineData("characters", "", "USB", "U, S, B")]
    [InlineData("spell-out", "", "A1", "A, one")]
    [InlineData("digits", "", "404", "four zero four")]
    [InlineData("cardinal", "", "2026", "two thousand twenty-six")]
    [InlineData("ordinal", "", "3", "third")]
    [InlineData("date", "format='dmy'", "1/2/2026", "February first, twenty twenty-six")]
    [InlineData("date", "", "2026-11-22", "November twenty-second, twenty twenty-six")]
    [InlineData("time", "format='hms12'", "2:30pm", "two thirty PM")]
    [InlineData("fraction", "", "3/4", "three quarters")]
    [InlineData("currency", "", "$3.50", "three dollars and fifty cents")]
    [InlineData("unit", "", "5 km", "five kilometers")]
    [InlineData("number", "", "1,200", "one thousand two hundred")]
    [InlineData("address", "", "1600 Main St.", "sixteen hundred Main Street")]
    [InlineData("date", "format='ym'", "2026/11", "November twenty twenty-six")]
    [InlineData("telephone", "", "(555) 0199", "five five five, zero one nine nine")]
    public void Say_as_reads_its_text(string kind, string format, string written, string said)
    {
        ScriptSegment segment = Read($"<say-as interpret-as='{kind}' {format}>{written}</say-as>")[0];

        segment.Text.ShouldBe(written);
        Sounds(segment.Words.ShouldHaveSingleItem().Phonemes).ShouldBe(Sounds(string.Concat(Read(said)[0].Words.Select(word => word.Phonemes))));
    }

    [Theory]
    [InlineData("digits", "110", "一一零")]
    [InlineData("telephone", "110", "幺幺零")]
    [InlineData("ordinal", "2", "第二")]
    [InlineData("cardinal", "1200", "一千二百")]
    public void Say_as_reads_mandarin(string kind, string written, string said)
    {
        string marked = string.Concat(Read($"请读<say-as interpret-as='{kind}'>{written}</say-as>吧。")[0].Words.Select(word => word.Phonemes));

        Sounds(marked).ShouldBe(Sounds(string.Concat(Read($"请读{said}吧。")[0].Words.Select(word => word.Phonemes))));
    }

    [Theory]
    [InlineData("ipa", "təˈmeɪtoʊ", "təˈmAtO")]
    [InlineData("ipa", "t͡ʃɪr gɔɪ", "ʧɪɹ ɡY")]
    [InlineData("x-kokoro", "ˈɑnɪks", "ˈɑnɪks")]
    [InlineData("pinyin", "chong2 qing4", "ꭧʰʊ↗ŋʨʰi↘ŋ")]
    [InlineData("pinyin", "lǜ", "ly↘")]
    public void Phonemes_are_said_as_given(string alphabet, string ph, string said) =>
        Read($"We say <phoneme alphabet='{alphabet}' ph='{ph}'>it</phoneme> now.")[0].Words[2].Phonemes.ShouldBe(said);

    [Fact]
    public void A_british_voice_says_its_own_vowels() =>
        Read("<voice name='bf_emma'>Now <phoneme ph='gəʊ'>go</phoneme>.</voice>")[0].Words[1].Phonemes.ShouldBe("ɡQ");

    [Fact]
    public void An_alias_is_said_and_the_text_is_shown()
    {
        SpokenWord word = Read("The <sub alias='World Wide Web Consortium'>W3C</sub>, founded in 1994.")[0].Words[1];

        word.Written.ShouldBe("W3C,");
        word.Phonemes.Split(' ').Length.ShouldBe(4);
        word.Trailing.ShouldBe(", ");
    }

    [Fact]
    public void A_language_reads_its_numbers()
    {
        string said = string.Concat(Read("I said <lang xml:lang='zh-CN'>5</lang> twice.")[0].Words.Select(word => word.Phonemes));

        said.ShouldContain("u↓");
    }

    [Fact]
    public void Voice_and_style_cut_the_segment_and_no_full_stop_is_invented()
    {
        IReadOnlyList<ScriptSegment> segments = Read("She said <voice name='af_bella'>I will <mstts:express-as style='cheerful' styledegree='1.5'>never</mstts:express-as></voice>. Then she left.", Job);

        segments.Select(segment => segment.Text).ShouldBe(["She said", "I will", "never.", "Then she left."]);
        segments.Select(segment => segment.Direction).ShouldBe([
            Job, Job with { Voice = "af_bella" }, Job with { Voice = "af_bella", Style = SpeechStyle.Happy, Degree = 1.5 }, Job,
        ]);
        segments.Select(segment => segment.Words[^1].Trailing).ShouldBe(["", "", ".", "."]);
        segments[0].PauseAfter.ShouldBe(0);
        segments[0].PauseBefore.ShouldBeNull();
    }

    [Fact]
    public void A_mix_of_voices_and_another_prefix_of_the_styles_are_known()
    {
        ScriptSegment segment = Read("<speak xmlns:m='https://www.w3.org/2001/mstts'><voice name='af_heart:0.7+AF_Bella:0.3'><m:express-as style='Whispering'>Hello.</m:express-as></voice></speak>")[0];

        segment.Direction.ShouldBe(new SpeechDirection("af_heart:0.7+af_bella:0.3") { Style = SpeechStyle.Whisper });
    }

    [Fact]
    public void Sentences_of_one_direction_are_joined_and_others_are_not() =>
        Read("<voice name='af_sky'>Yes. No.</voice> Well. Then.").Select(segment => segment.Text).ShouldBe(["Yes. No.", "Well. Then."]);

    [Fact]
    public void Paragraphs_and_sentences_end_where_their_tags_do()
    {
        IReadOnlyList<ScriptSegment> segments = Read("<speak><p>One line\n  and more <s>of it</s> here</p><p>二是\n 这样</p></speak>");

        segments.Select(segment => segment.Text).ShouldBe(["One line and more of it here", "二是这样"]);
        segments[0].Words.Select(word => word.Trailing).ShouldBe([" ", " ", " ", ". ", " ", ". ", "."]);
        segments[0].PauseAfter.ShouldBeGreaterThan(segments[1].PauseAfter);
    }

    [Theory]
    [InlineData("<s>No</s>")]
    [InlineData("<p>No</p>")]
    [InlineData("go<break/> ")]
    [InlineData("<sub alias='x'>y</sub> ")]
    [InlineData("<voice name='af_sky'>a</voice>\n")]
    public void A_script_as_full_of_tags_as_can_be_is_read(string part)
    {
        string script = string.Concat(Enumerable.Repeat(part, ScriptText.MostCharacters / part.Length));

        Read(script).Count.ShouldBeGreaterThan(1);
    }

    [Fact]
    public void The_language_of_the_speak_tag_is_the_scripts()
    {
        MarkupCheck.LanguageOf(ScriptText.FromString("<speak xml:lang='zh-CN'>2026</speak>")).ShouldBe("zh");
        MarkupCheck.LanguageOf(ScriptText.FromString("<emphasis>你好</emphasis>")).ShouldBe("zh");
        Read("<speak xml:lang='zh-CN'>2026</speak>")[0].Language.ShouldBe("zh");
    }

    private IReadOnlyList<ScriptSegment> Read(string script, SpeechDirection? direction = null) => ScriptReader.Read(script, null, tables.Pronouncer, direction);

    private static string Sounds(string said) => string.Concat(said.Where(symbol => symbol is not (' ' or ',' or 'ˈ' or 'ˌ')));
}
