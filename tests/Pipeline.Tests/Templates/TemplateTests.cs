using AlinFunctions.Pipeline.Jobs;
using AlinFunctions.Pipeline.Templates;

namespace AlinFunctions.Pipeline.Tests.Templates;

public sealed class TemplateTests
{
    private static readonly DateTime Time = new(2026, 11, 26, 7, 5, 0);

    [Theory]
    [InlineData("{{date}}", "Thursday, November 26, 2026", "2026年11月26日星期四")]
    [InlineData("{{ date : short }}", "Nov 26, 2026", "2026年11月26日")]
    [InlineData("{{today:iso}}", "2026-11-26", "2026-11-26")]
    [InlineData("{{tomorrow:weekday}}", "Friday", "星期五")]
    [InlineData("{{yesterday:month}} {{yesterday:day}}", "November 25", "11月 25日")]
    [InlineData("{{weekday}} {{time}}", "Thursday 7:05 AM", "星期四 7:05")]
    [InlineData("{{year}}{{month}}", "2026November", "2026年11月")]
    [InlineData("{{date:long:zh}} {{date:en:short}}", "2026年11月26日星期四 Nov 26, 2026", "2026年11月26日星期四 Nov 26, 2026")]
    [InlineData("{{price:number}} {{price:number:2}}", "1,234.5 1,234.50", "1,234.5 1,234.50")]
    [InlineData("{{rate:percent}} {{rate:percent:1}}", "12.5% 12.5%", "12.5% 12.5%")]
    [InlineData("{{day:long}}", "Tuesday, February 29, 2028", "2028年2月29日星期二")]
    [InlineData("Hi {{Name}}!", "Hi Ada!", "Hi Ada!")]
    [InlineData("{{name:upper}} {not} }} a place", "ADA {not} }} a place", "ADA {not} }} a place")]
    public void A_place_is_filled_in_the_language_of_the_template(string template, string english, string chinese)
    {
        Fill(template, "en").ShouldBe(english);
        Fill(template, "zh").ShouldBe(chinese);
    }

    [Theory]
    [InlineData("{{name:number}}", "The field 'name' is 'Ada', no number that 'number' could write.")]
    [InlineData("{{name:long}}", "The field 'name' is 'Ada', no date that 'long' could write; dates are written as 2026-12-24.")]
    [InlineData("{{date:number}}", "'date' is a date, which 'number' does not write.")]
    [InlineData("{{}}", "'{{}}' names no field.")]
    public void What_cannot_be_filled_is_refused_in_words(string template, string english)
    {
        InvalidDropException refused = Should.Throw<InvalidDropException>(() => Fill(template, "en"));

        refused.Sentence.English.ShouldBe(english);
        refused.Sentence.Chinese.ShouldMatch(@"\p{IsCJKUnifiedIdeographs}");
    }

    private static string Fill(string template, string language) => Template.Parse(template).Fill(new TemplateFields(
        Time, language, new Dictionary<string, string> { ["name"] = "Ada", ["price"] = "1234.5", ["rate"] = "0.125", ["day"] = "2028-02-29" }));
}
