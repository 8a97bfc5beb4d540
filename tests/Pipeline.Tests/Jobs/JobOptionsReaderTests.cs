using System.Text;
using AlinFunctions.Pipeline.Jobs;

namespace AlinFunctions.Pipeline.Tests.Jobs;

public sealed class JobOptionsReaderTests
{
    [Theory]
    [InlineData("", "job.json is not JSON: line 1 cannot be read.")]
    [InlineData("{\"speed\":\n1", "job.json is not JSON: line 2 cannot be read.")]
    [InlineData("[]", "job.json must be a JSON object.")]
    [InlineData("null", "job.json must be a JSON object.")]
    [InlineData("{\"colour\":1}", "job.json has a field 'colour' that this product does not know.")]
    [InlineData("{\"Speed\":1}", "job.json has a field 'Speed' that this product does not know.")]
    [InlineData("{\"lang\":\"fr\"}", "'lang' is 'fr'; it may be 'en' or 'zh'.")]
    [InlineData("{\"lang\":1}", "The value of 'lang' in job.json has the wrong type.")]
    [InlineData("{\"voice\":[]}", "The value of 'voice' in job.json has the wrong type.")]
    [InlineData("{\"speed\":\"fast\"}", "The value of 'speed' in job.json has the wrong type.")]
    [InlineData("{\"speed\":0.49}", "'speed' is 0.49; it may be 0.5 to 2.")]
    [InlineData("{\"speed\":2.01}", "'speed' is 2.01; it may be 0.5 to 2.")]
    [InlineData("{\"size\":159}", "'size' is 159; it may be 160 to 1080 pixels.")]
    [InlineData("{\"size\":1081}", "'size' is 1081; it may be 160 to 1080 pixels.")]
    [InlineData("{\"size\":720.5}", "The value of 'size' in job.json has the wrong type.")]
    [InlineData("{\"size\":99999999999}", "The value of 'size' in job.json has the wrong type.")]
    [InlineData("{\"face\":0}", "'face' is 0; faces are counted from 1.")]
    [InlineData("{\"seed\":1e30}", "The value of 'seed' in job.json has the wrong type.")]
    public void Options_that_cannot_be_are_refused_in_words(string json, string english)
    {
        InvalidDropException refused = Should.Throw<InvalidDropException>(() => Read(json));

        refused.Kind.ShouldBe(FailureKind.BadOption);
        refused.Sentence.English.ShouldBe(english);
        refused.Sentence.Chinese.ShouldMatch(@"\p{IsCJKUnifiedIdeographs}");
    }

    [Fact]
    public void A_file_over_the_limit_is_refused_before_it_is_read() =>
        Should.Throw<InvalidDropException>(() => Read("{" + new string(' ', JobOptionsReader.MaxBytes) + "}")).Kind.ShouldBe(FailureKind.BadOption);

    [Fact]
    public void A_file_nested_without_end_is_refused() =>
        Should.Throw<InvalidDropException>(() => Read("{\"voice\":" + new string('[', 60_000))).Kind.ShouldBe(FailureKind.BadOption);

    [Fact]
    public void Every_option_is_read()
    {
        JobOptions options = Read("""{"lang":"zh","voice":"zf_xiaoxiao","speed":1.25,"size":480,"face":2,"seed":-7}""");

        options.ShouldBe(new JobOptions { Lang = "zh", Voice = "zf_xiaoxiao", Speed = 1.25, Size = 480, Face = 2, Seed = -7 });
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("\uFEFF{}")]
    [InlineData("// mine\n{ /* nothing */ }")]
    public void What_is_not_said_has_its_default(string json) => Read(json).ShouldBe(new JobOptions());

    [Fact]
    public void A_null_is_the_same_as_not_saying_it_where_nothing_is_a_choice() => Read("""{"lang":null,"voice":null}""").ShouldBe(new JobOptions());

    [Theory]
    [InlineData("""{"speed":0.5,"size":160,"face":1}""")]
    [InlineData("""{"speed":2,"size":1080,}""")]
    public void The_limits_themselves_are_allowed(string json) => Should.NotThrow(() => Read(json));

    private static JobOptions Read(string json) => JobOptionsReader.Read(Encoding.UTF8.GetBytes(json));
}
