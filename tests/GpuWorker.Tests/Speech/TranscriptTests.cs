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
    [InlineData("１０５", "一百零五")]
    public async Task Mandarin_numbers_and_characters_are_one_however_they_are_written(string written, string spoken)
    {
        MandarinTranscript transcript = await MandarinTranscript.Load(TestCache.Store(), TestContext.Current.CancellationToken);

        transcript.Characters(spoken).ShouldBe(transcript.Characters(written));
    }

    [Fact]
    public void An_error_rate_counts_edits_over_what_was_said() =>
        ErrorRate.Words("the cat sat on the mat", "a cat sat the mat now").ShouldBe(3.0 / 6, 1e-9);
}
