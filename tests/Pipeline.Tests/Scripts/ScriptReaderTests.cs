using AlinFunctions.Pipeline.Scripts;
using AlinFunctions.Pipeline.Tests.Speech;

namespace AlinFunctions.Pipeline.Tests.Scripts;

public sealed class ScriptReaderTests(PronouncerTables tables, ITestOutputHelper output)
{
    [Theory]
    [InlineData("en")]
    [InlineData("zh")]
    public void Every_sentence_of_the_list_is_said_in_symbols_that_the_model_knows(string language)
    {
        foreach (string sentence in File.ReadAllLines($"Scripts/sentences.{language}.txt"))
        {
            IReadOnlyList<ScriptSegment> segments = ScriptReader.Read(sentence, null, tables.Pronouncer);

            string phonemes = string.Concat(segments.SelectMany(segment => segment.Words).Select(word => word.Phonemes + word.Trailing));
            output.WriteLine(SpokenText.Of(sentence));
            output.WriteLine(phonemes);
            phonemes.Where(symbol => !tables.Alphabet.Contains(symbol)).ShouldBeEmpty();
            segments[0].Language.ShouldBe(language);
        }
    }

    [Theory]
    [InlineData("支持MP4视频。", "ˈɛm pʰˈi sɨ↘")]
    [InlineData("可以连接GPS。", "ʤˈi pʰˈi ˈɛs")]
    [InlineData("We watched the MP4 video.", "ˌɛmpˈi fˈɔɹ")]
    public void Letters_in_a_Mandarin_sentence_are_named_one_by_one(string sentence, string said) =>
        string.Concat(ScriptReader.Read(sentence, null, tables.Pronouncer).SelectMany(segment => segment.Words).Select(word => word.Phonemes + word.Trailing)).ShouldContain(said);
}
