using AlinFunctions.Instruments.Hearing;

namespace AlinFunctions.GpuWorker.Tests.Speech;

public sealed class TranscriptTests
{
    [Theory]
    [InlineData("It's 2026.", "it is twenty twenty-six")]
    [InlineData("It cost $1,250.50", "it cost one thousand two hundred and fifty dollars and fifty cents")]
    [InlineData("The 21st of May", "the twenty-first of may")]
    [InlineData("3.5%", "three point five per cent")]
    [InlineData("at 10:30 a.m.", "at ten thirty AM")]
    [InlineData("We can't, won’t do 1 million things", "we cannot will not do one million things")]
    [InlineData("25 km", "twenty-five kilometres")]
    [InlineData("500 m, and on", "five hundred meters and on")]
    [InlineData("fell to -5°C", "fell to minus five degrees Celsius")]
    [InlineData("$4.2 million", "4.2 million dollars")]
    [InlineData("at 9:15 a.m. and", "at 9.15am and")]
    [InlineData("Dr. Johnson", "Doctor Johnson")]
    [InlineData("call 555-1234", "call five five five one two three four")]
    public void English_numbers_are_one_however_they_are_written(string written, string spoken) =>
        EnglishTranscript.Words(spoken).ShouldBe(EnglishTranscript.Words(written));

    [Theory]
    [InlineData("增长了35%。", "增長了百分之三十五")]
    [InlineData("2026年3月5日", "二零二六年三月五日")]
    [InlineData("12000元", "一万两千元")]
    [InlineData("3.5公里", "三点五公里")]
    [InlineData("1,250人", "一千二百五十人")]
    [InlineData("下午3点15分", "下午三點十五分")]
    [InlineData("排着队，了解她", "排著隊,瞭解他")]
    [InlineData("坐高铁", "做高鐵")]
    [InlineData("１０５", "一百零五")]
    public async Task Mandarin_numbers_and_characters_are_one_however_they_are_written(string written, string spoken)
    {
        MandarinTranscript transcript = await MandarinTranscript.Load(TestCache.Store(), TestContext.Current.CancellationToken);

        transcript.Characters(spoken).ShouldBe(transcript.Characters(written));
    }

    [Theory]
    [InlineData("fell to -5", "fell to 5")]
    [InlineData("25 km", "25 m")]
    [InlineData("$45", "45")]
    [InlineData("3:30 pm", "3:30 am")]
    [InlineData("version 2.5", "version 25")]
    public void A_wrong_word_stays_wrong(string said, string heard) => EnglishTranscript.Words(heard).ShouldNotBe(EnglishTranscript.Words(said));

    [Fact]
    public void An_error_rate_counts_edits_over_what_was_said() =>
        ErrorRate.Words("the cat sat on the mat", "a cat sat the mat now").ShouldBe(3.0 / 6, 1e-9);
}
