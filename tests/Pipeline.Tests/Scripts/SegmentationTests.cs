using System.Text;
using AlinFunctions.Pipeline.Jobs;
using AlinFunctions.Pipeline.Scripts;
using AlinFunctions.Pipeline.Tests.Speech;

namespace AlinFunctions.Pipeline.Tests.Scripts;

public sealed class SegmentationTests(PronouncerTables tables)
{
    private static readonly string[] Scraps =
    [
        "Hello, world.", "Dr. Smith paid $3.50 at 3:30 p.m. on Nov. 22, 2026!", "“Stop!” he said.", "你好，世界。", "他说：“你好！”然后走了。", "2026年11月22日，气温-5°C。", "😀", "—", "(see https://example.com/a-b_c?d=1)",
        "Really?!", "……", "Wait... what?", "API、GPU和MP4", "\n\n", "\n", "* * *", "e.g. this, i.e. that, etc.", "C++ & C#", "#tag @name", "10-20%", "《红楼梦》（曹雪芹著）", "don't can't won't", "\"quoted\"", "'single'", "a/b", "~100", "U.S.A.", "1/2", "the 1990s", "第2名",
        "Café naïve", "word-with-many-hyphens-in-it", "銀行", "ＡＢＣ１２３", "１２：３０", "10:99", "$", "%", "=", "…", "、", ".5", "-", "v1.2.3.4.5.6", "IV", "Chapter IV", "你", "I",
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Every_written_character_is_in_exactly_one_segment_in_order(int seed)
    {
        Random random = new(seed);
        for (int round = 0; round < 40; round++)
        {
            StringBuilder script = new("Word ");
            int scraps = random.Next(1, 60);
            for (int i = 0; i < scraps; i++)
            {
                script.Append(Scraps[random.Next(Scraps.Length)]).Append(random.Next(3) == 0 ? "" : " ");
            }

            Holds(script.ToString());
        }
    }

    [Fact]
    public void A_run_of_five_thousand_letters_is_spread_over_segments() => Holds(new string('x', 2500) + string.Concat(Enumerable.Repeat("banana", 417)));

    [Fact]
    public void Five_thousand_digits_are_spread_over_segments() => Holds(string.Concat(Enumerable.Repeat("1234567890", 500)));

    [Fact]
    public void An_address_of_two_thousand_letters_is_spread_over_segments() => Holds("See https://example.com/" + string.Concat(Enumerable.Repeat("path/to-the_thing/", 110)) + " please.");

    [Fact]
    public void Chinese_text_of_three_thousand_characters_without_a_mark_is_spread_over_segments() => Holds(string.Concat(Enumerable.Repeat("今天我们一起去公园散步吧", 250)));

    [Fact]
    public void A_script_of_the_greatest_length_is_read() => Holds(string.Concat(Enumerable.Repeat("The quick brown fox jumps over the lazy dog, and then rests. ", 490)));

    [Fact]
    public void A_sentence_is_a_segment()
    {
        string[] texts = Texts("The first sentence of this paragraph is long enough to stand alone, I should think. Dr. No. 5 of the U.S. team ran 3.5 km in 20 min, and that is a long sentence, too.");

        texts.ShouldBe([
            "The first sentence of this paragraph is long enough to stand alone, I should think.",
            "Dr. No. 5 of the U.S. team ran 3.5 km in 20 min, and that is a long sentence, too.",
        ]);
    }

    [Fact]
    public void Short_sentences_are_joined_with_their_neighbours() =>
        Texts("Yes. No. It depends on what you mean by that. Well then.").ShouldBe(["Yes. No. It depends on what you mean by that. Well then."]);

    [Fact]
    public void Paragraphs_are_not_joined() => Texts("A title\n\nA paragraph.\nA line.").ShouldBe(["A title", "A paragraph.", "A line."]);

    [Fact]
    public void A_line_that_an_editor_wrapped_goes_on() =>
        Texts("This is a line that was wrapped by an editor at some width, and\ngoes on here.\n").ShouldBe(["This is a line that was wrapped by an editor at some width, and goes on here."]);

    [Fact]
    public void A_quotation_stays_with_the_sentence_around_it() =>
        Texts("他说：“你好！”然后就高高兴兴地走了，一直走到了很远很远的地方才停下来休息。我们后来再也没有见过他，大家都很想念他。").ShouldBe([
            "他说：“你好！”然后就高高兴兴地走了，一直走到了很远很远的地方才停下来休息。", "我们后来再也没有见过他，大家都很想念他。",
        ]);

    [Fact]
    public void A_sentence_longer_than_the_limit_is_split_at_its_commas()
    {
        string sentence = string.Join(", ", Enumerable.Repeat("and the long sentence goes on for yet another clause", 14)) + ".";

        IReadOnlyList<ScriptSegment> segments = ScriptReader.Read(sentence, "en", tables.Pronouncer);

        segments.Count.ShouldBeGreaterThan(1);
        segments.SkipLast(1).ShouldAllBe(segment => segment.Text.EndsWith(','));
    }

    [Fact]
    public void Pauses_are_longer_after_a_sentence_than_inside_it_and_longest_after_a_paragraph()
    {
        string clause = "So, " + string.Join(", ", Enumerable.Repeat("and the long sentence goes on for yet another clause", 14)) + ". ";

        IReadOnlyList<ScriptSegment> segments = ScriptReader.Read(clause + clause + "\n\nThe end.", "en", tables.Pronouncer);

        double[] pauses = [.. segments.Select(segment => segment.PauseAfter).Distinct().Order()];
        pauses.Length.ShouldBe(3);
        segments[0].PauseAfter.ShouldBe(pauses[0]);
        segments[^1].PauseAfter.ShouldBe(pauses[2]);
    }

    [Fact]
    public void Words_carry_their_punctuation_and_the_voices_marks()
    {
        ScriptSegment segment = ScriptReader.Read("“Well,” she said (quietly), “it's 3:30 pm.”", "en", tables.Pronouncer)[0];

        segment.Words.Select(word => word.Written).ShouldBe(["“Well,”", "she", "said", "(quietly),", "“it's", "3:30 pm.”"]);
        segment.Words.Select(word => word.Trailing).ShouldBe([", ", " ", ", ", ", ", " ", "."]);
    }

    [Fact]
    public void A_word_of_chinese_is_one_word_and_a_mixed_sentence_keeps_both_languages()
    {
        ScriptSegment segment = ScriptReader.Read("我们用Azure部署了3个服务。", null, tables.Pronouncer)[0];

        segment.Language.ShouldBe("zh");
        segment.Words.Select(word => word.Written).ShouldBe(["我们", "用", "Azure", "部署", "了", "3个", "服务。"]);
        segment.Words[2].Phonemes.ShouldBe("ˈæʒəɹ");
    }

    [Theory]
    [InlineData("Привет")]
    [InlineData("こんにちは")]
    [InlineData("مرحبا")]
    public void A_letter_of_another_script_is_refused_by_name(string script)
    {
        InvalidDropException refusal = Should.Throw<InvalidDropException>(() => ScriptReader.Read("Hello " + script, null, tables.Pronouncer));

        refusal.Kind.ShouldBe(FailureKind.BadScript);
        refusal.Sentence.English.ShouldContain(script[..1]);
        refusal.Sentence.Chinese.ShouldContain(script[..1]);
    }

    [Theory]
    [InlineData("* * *")]
    [InlineData("😀 …")]
    public void A_script_without_words_is_refused(string script) =>
        Should.Throw<InvalidDropException>(() => ScriptReader.Read(script, null, tables.Pronouncer)).Kind.ShouldBe(FailureKind.BadScript);

    private string[] Texts(string script) => [.. ScriptReader.Read(script, null, tables.Pronouncer).Select(segment => segment.Text)];

    private void Holds(string script)
    {
        IReadOnlyList<ScriptSegment> segments = ScriptReader.Read(script, null, tables.Pronouncer);

        string expected = Solid(ScriptText.FromString(script).Value);
        Solid(string.Concat(segments.Select(segment => segment.Text))).ShouldBe(expected);
        Solid(string.Concat(segments.SelectMany(segment => segment.Words).Select(word => word.Written))).ShouldBe(expected);
        segments.Select(segment => segment.Index).ShouldBe(Enumerable.Range(0, segments.Count));
        foreach (ScriptSegment segment in segments)
        {
            string tokens = string.Concat(segment.Words.Select(word => word.Phonemes + word.Trailing));
            tokens.Length.ShouldBeInRange(1, 510);
            tokens.Where(token => !tables.Alphabet.Contains(token)).ShouldBeEmpty();
            segment.Words.ShouldAllBe(word => word.Phonemes.Length > 0);
        }
    }

    private static string Solid(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
