using System.Text;
using AlinFunctions.Pipeline.Jobs;
using AlinFunctions.Pipeline.Scripts;
using AlinFunctions.Pipeline.Speech;

namespace AlinFunctions.Pipeline.Tests.Speech;

public sealed class LexiconTests(PronouncerTables tables)
{
    private const string Csv = """
        word,said,lang
        # names
        SQL,sequel
        Alin,/ˈælɪn/
        行长,hang2 zhang3
        C++,see plus plus
        us,"we, the people"
        US,United States
        人工智能,/ɻə↗n/
        智能体,agent
        New York,the big apple
        K8s,kubernetes
        3D,三 D,zh
        """;

    [Theory]
    [InlineData("We use SQL here", "We use sequel here")]
    [InlineData("We use sql here", "We use sequel here")]
    [InlineData("We use MySQL here", "We use MySQL here")]
    [InlineData("We use C++ here", "We use see plus plus here")]
    [InlineData("the US and us", "the United States and we, the people")]
    [InlineData("in New  York now", "in the big apple now")]
    [InlineData("in Newark now", "in Newark now")]
    [InlineData("on K8s, now", "on kubernetes, now")]
    [InlineData("SQL's here", "sequel's here")]
    [InlineData("用Ｃ++写SQL语句", "用see plus plus写sequel语句")]
    [InlineData("看3D电影", "看三 D电影")]
    [InlineData("用智能体吧", "用agent吧")]
    [InlineData("银行行长来了", "银行/xa↗ŋꭧa↓ŋ/来了")]
    public void A_word_of_the_lexicon_is_said_as_the_lexicon_says(string written, string said) =>
        SpokenText.Of(written, null, Lexicon.Read(Encoding.UTF8.GetBytes(Csv))).ShouldBe(said);

    [Fact]
    public void Sounds_reach_the_voice_and_captions_keep_what_is_written()
    {
        Pronouncer own = tables.Pronouncer.With(Lexicon.Read(Encoding.UTF8.GetBytes(Csv)));

        ScriptSegment english = ScriptReader.Read("We met the Alin's team.", "en", own)[0];
        ScriptSegment mandarin = ScriptReader.Read("我们的行长来了。", "zh", own)[0];

        english.Text.ShouldBe("We met the Alin's team.");
        english.Words.Select(word => word.Written.Trim()).ShouldBe(["We", "met", "the", "Alin's", "team."]);
        english.Words[2].Phonemes.ShouldBe("ði");
        english.Words[3].Phonemes.ShouldBe("ˈælɪnz");
        mandarin.Words.Single(word => word.Written == "行长").Phonemes.ShouldBe("xa↗ŋꭧa↓ŋ");
        string.Concat(mandarin.Words.Select(word => word.Written)).ShouldBe("我们的行长来了。");
    }

    [Fact]
    public void A_pronouncer_without_a_lexicon_is_as_it_was()
    {
        Lexicon lexicon = Lexicon.Read(Encoding.UTF8.GetBytes(Csv));

        tables.Pronouncer.With(lexicon).Lexicon.Count.ShouldBe(11);
        tables.Pronouncer.Lexicon.Count.ShouldBe(0);
    }

    [Fact]
    public void A_byte_order_mark_and_windows_line_ends_are_passed_over() =>
        Lexicon.Read([0xEF, 0xBB, 0xBF, .. "Word,Said\r\n\"Smith, Inc.\",\"smith \"\"inc\"\"\"\r\n\r\n"u8]).Count.ShouldBe(1);

    [Theory]
    [InlineData("SQL sequel", 1, "no comma")]
    [InlineData("# note\n,sequel", 2, "the word is empty")]
    [InlineData("SQL,", 1, "does not say how")]
    [InlineData("SQL,sequel\nSQL,ess", 2, "is in line 1 already")]
    [InlineData("Alin,/ˈæл/", 1, "no sound л (U+043B)")]
    [InlineData("Alin,/ælɪn", 1, "between two slashes")]
    [InlineData("行长,hang2 zhong9", 1, "\"zhong9\" is no pinyin syllable")]
    [InlineData("行长,hang2 zhrang3", 1, "\"zhrang3\" is no pinyin syllable")]
    [InlineData("SQL,sequel,fr", 1, "neither en nor zh")]
    [InlineData("SQL,se,quel,en", 1, "more than three fields")]
    [InlineData("SQL,\"sequel", 1, "not closed")]
    [InlineData("SQL,!!", 1, "nothing to say")]
    [InlineData("SQL,жук", 1, "no voice can say")]
    public void A_wrong_line_is_refused_by_its_number(string csv, int line, string reason)
    {
        InvalidDropException refusal = Should.Throw<InvalidDropException>(() => Lexicon.Read(Encoding.UTF8.GetBytes(csv)));

        refusal.Kind.ShouldBe(FailureKind.BadLexicon);
        refusal.Sentence.English.ShouldStartWith($"Line {line} of the lexicon is wrong: ");
        refusal.Sentence.English.ShouldContain(reason);
        refusal.Sentence.Chinese.ShouldStartWith($"词典第 {line} 行有误：");
    }

    [Fact]
    public void A_lexicon_that_is_too_large_or_no_text_is_refused()
    {
        string many = string.Concat(Enumerable.Range(0, 2001).Select(i => $"word{i},said\n"));

        Should.Throw<InvalidDropException>(() => Lexicon.Read(Encoding.UTF8.GetBytes(many))).Sentence.English.ShouldContain("at most 2,000 entries");
        Should.Throw<InvalidDropException>(() => Lexicon.Read(new byte[256 * 1024 + 1])).Sentence.English.ShouldContain("256 KB");
        Should.Throw<InvalidDropException>(() => Lexicon.Read([0x41, 0x2C, 0xFF])).Sentence.English.ShouldContain("UTF-8");
    }

    [Fact]
    public void The_alphabet_that_users_write_is_the_voices_own() =>
        tables.Alphabet.Where(symbol => !";:,.!?—…\"()“” $".Contains(symbol, StringComparison.Ordinal)).Where(symbol => KokoroAlphabet.FirstUnknown(symbol.ToString()) is not null).ShouldBeEmpty();

    [Fact]
    public void Every_sound_that_users_may_write_is_known_to_the_voice() =>
        Enumerable.Range(0x21, 0xFFDF).Select(code => (char)code).Where(symbol => KokoroAlphabet.FirstUnknown(symbol.ToString()) is null && !tables.Alphabet.Contains(symbol)).ShouldBeEmpty();
}
