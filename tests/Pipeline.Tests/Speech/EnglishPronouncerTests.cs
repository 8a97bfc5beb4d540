using AlinFunctions.Pipeline.Scripts;

namespace AlinFunctions.Pipeline.Tests.Speech;

public sealed class EnglishPronouncerTests(PronouncerTables tables)
{
    [Theory]
    [InlineData("I read it every day", "read", "ɹˈid")]
    [InlineData("I have read it", "read", "ɹˈɛd")]
    [InlineData("We live in Paris", "live", "lˈɪv")]
    [InlineData("The show is live from Paris", "live", "lˈIv")]
    [InlineData("They lead the team", "lead", "lˈid")]
    [InlineData("A lead pipe", "lead", "lˈɛd")]
    [InlineData("I use it", "use", "jˈuz")]
    [InlineData("The use of it", "use", "jˈus")]
    [InlineData("Please record your voice", "record", "ɹəkˈɔɹd")]
    [InlineData("The record was broken", "record", "ɹˈɛkəɹd")]
    [InlineData("He will present the plan", "present", "pɹizˈɛnt")]
    [InlineData("The present is here", "present", "pɹˈɛzənt")]
    [InlineData("Please close the door", "close", "klˈOz")]
    [InlineData("It is close to home", "close", "klˈOs")]
    [InlineData("the apple", "the", "ði")]
    [InlineData("the pear", "the", "ðə")]
    [InlineData("the hour", "the", "ði")]
    [InlineData("the university", "the", "ðə")]
    [InlineData("a pear", "a", "ɐ")]
    [InlineData("to eat", "to", "tʊ")]
    [InlineData("to run", "to", "tə")]
    public void A_word_with_two_sounds_is_said_by_its_neighbours(string sentence, string word, string phonemes) => Say(sentence, word).ShouldBe(phonemes);

    [Theory]
    [InlineData("API", "ˌApˌiˈI")]
    [InlineData("GPU", "ʤˌipˌijˈu")]
    [InlineData("MP4", "ˌɛmpˈi fˈɔɹ")]
    [InlineData("NASA", "nˈæsə")]
    [InlineData("US", "jˌuˈɛs")]
    [InlineData("IT", "ˌItˈi")]
    [InlineData("AI", "ˌAˈI")]
    [InlineData("CEO", "sˌiˌiˈO")]
    [InlineData("STOP", "stˈɑp")]
    [InlineData("JSON", "ʤˈAsən")]
    [InlineData("B", "bˈi")]
    public void Acronyms_are_spelled_unless_people_say_them(string word, string phonemes) => Say($"We saw {word} there", word).ShouldBe(phonemes);

    [Theory]
    [InlineData("retweets", "ɹˌitwˈits")]
    [InlineData("webhooks", "wˈɛbhˌʊks")]
    [InlineData("Kubernetes's", "kˌubəɹnˈɛtizᵻz")]
    [InlineData("hashtagged", "hˈæʃtˌæɡd")]
    [InlineData("dockers'", "dˈɑkəɹz")]
    [InlineData("untweeted", "ˌʌntwˈitᵻd")]
    public void Inflected_words_are_said_by_their_stems(string word, string phonemes) => Say($"We saw {word} there", word).ShouldBe(phonemes);

    [Theory]
    [InlineData("Xiaoming", "ʃjˌWmˈɪŋ")]
    [InlineData("Zhengxin", "ʤˌʌŋʃˈɪn")]
    [InlineData("Qinghua", "ʧˌɪŋhwˈɑ")]
    [InlineData("Zhang's", "ʤˈɑŋz")]
    [InlineData("Xu", "ʃˈu")]
    [InlineData("Xi'an", "ʃˌiˈɑn")]
    [InlineData("Shenzhen", "ʃˌɛnʤˈɛn")]
    [InlineData("Chongqing", "ʧˌʊŋʧˈɪŋ")]
    [InlineData("Yuanyuan", "juˌɑnjuˈɑn")]
    public void Chinese_names_in_pinyin_are_said_by_their_syllables(string word, string phonemes) => Say($"We saw {word} there", word).ShouldBe(phonemes);

    [Theory]
    [InlineData("NATO", "nˈAtO")]
    [InlineData("FBI", "ˌɛfbˌiˈI")]
    [InlineData("SQL", "ˌɛskjˌuˈɛl")]
    [InlineData("UNICEF", "jˈunəsˌɛf")]
    [InlineData("PDF", "pˌidˌiˈɛf")]
    [InlineData("HTTP", "ˌAʧtˌitˌipˈi")]
    [InlineData("GUI", "ɡˈui")]
    [InlineData("iOS", "ˌIˌOˈɛs")]
    [InlineData("macOS", "mˈæk ˌOˈɛs")]
    [InlineData("MySQL", "mˈI ˌɛskjˌuˈɛl")]
    [InlineData("DeepSeek", "dˈip sˈik")]
    [InlineData("Xbox", "ˈɛksbˌɑks")]
    [InlineData("Queen", "kwˈin")]
    public void Names_of_products_and_bodies_are_said_as_people_say_them(string word, string phonemes) => Say($"We saw {word} there", word).ShouldBe(phonemes);

    [Theory]
    [InlineData("grandmother", "ɡɹˈændmˌʌðəɹ")]
    [InlineData("agriculture", "ˈæɡɹɪkˌʌlʧəɹ")]
    public void A_schwa_has_no_stress(string word, string phonemes) => Say($"We saw {word} there", word).ShouldBe(phonemes);

    [Fact]
    public void Words_of_humps_are_said_in_parts() => Say("We like ScriptReader here", "ScriptReader").ShouldBe("skɹˈɪpt ɹˈidəɹ");

    [Fact]
    public void Small_words_in_a_heading_of_capitals_are_words() => Say("GIVE IT TO US NOW", "IT").ShouldBe("ɪt");

    [Fact]
    public void Accents_do_not_hide_a_word() => Say("We met in a café there", "café").ShouldBe(Say("We met in a cafe there", "cafe"));

    // Made by running g2p_predict.js of npm tiny-tts@5.0.1, whose arithmetic is that of g2p_en, on the same weights.
    [Theory]
    [InlineData("kubernetes", "K AH0 B ER1 N AH0 T S")]
    [InlineData("zuckerberg", "Z AH1 K ER0 B ER0 G")]
    [InlineData("alinfunctions", "AE2 L IH0 N F AH1 NG K SH AH0 N Z")]
    [InlineData("blockchain", "B L AA1 K HH EY2 N")]
    [InlineData("ozempic", "AH0 Z EH1 M P K")]
    [InlineData("tsinghua", "T IH1 NG SH UW0 AH0")]
    [InlineData("covfefe", "K AH1 V F EH2 D")]
    [InlineData("azureus", "AE1 ZH ER0 IY0 Z")]
    [InlineData("wugs", "W AH1 G Z")]
    [InlineData("schadenfreude", "SH EY1 D N F AO1 R D")]
    public void The_model_guesses_as_its_authors_code_does(string word, string phonemes) =>
        string.Join(' ', tables.Pronouncer.English.Model.Predict(word)).ShouldBe(phonemes);

    [Fact]
    public void Every_word_of_the_dictionary_is_written_in_symbols_that_the_model_knows()
    {
        string letters = string.Concat(tables.Pronouncer.English.Dictionary.Entries.Select(entry => entry.Value));

        letters.Distinct().Where(symbol => !tables.Alphabet.Contains(symbol)).ShouldBeEmpty();
    }

    private string Say(string sentence, string word) =>
        ScriptReader.Read(sentence, "en", tables.Pronouncer).SelectMany(segment => segment.Words).First(spoken => spoken.Written == word).Phonemes;
}
