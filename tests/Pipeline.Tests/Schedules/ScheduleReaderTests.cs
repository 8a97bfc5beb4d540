using System.Text;
using AlinFunctions.Pipeline.Jobs;
using AlinFunctions.Pipeline.Schedules;

namespace AlinFunctions.Pipeline.Tests.Schedules;

public sealed class ScheduleReaderTests
{
    [Fact]
    public void A_whole_schedule_is_read()
    {
        Schedule schedule = Read("""
            {
              // Every working day.
              "cron": "0 30 7 * * MON-FRI", "zone": "Asia/Shanghai", "missed": "all", "most": 3, "lang": "zh",
              "script": "{{name}}，今天是{{date:long}}。", "title": "{{name}} {{date:iso}}",
              "options": { "voice": "zf_xiaoxiao", "speed": 1.1 },
              "portrait": "schedules/files/{{name}}.png",
              "data": "schedules/files/people.csv", "rows": "next", "fields": { "City": "上海", "n": 3 },
            }
            """);

        (schedule.Zone, schedule.Missed, schedule.Most, schedule.Lang, schedule.Rows).ShouldBe(("Asia/Shanghai", MissedRuns.All, 3, "zh", RowUse.Next));
        schedule.Options.Keys.ShouldBe(["title", "voice", "speed"], ignoreOrder: true);
        schedule.Fields.ShouldBe(new Dictionary<string, string> { ["city"] = "上海", ["n"] = "3" });
        schedule.Data.ToString().ShouldBe("schedules/files/people.csv");
    }

    [Theory]
    [InlineData("""{"cron":"0 61 * * * *"}""", "'61' is no minute of a cron expression; it may be 0-59, ranges, lists and steps of them, or *.")]
    [InlineData("""{"cron":"* * *"}""", "'* * *' is no cron expression: it has 3 fields, not six (second, minute, hour, day, month, weekday) or five (without the second).")]
    [InlineData("""{"cron":"0 0 0 * * MON,FUN"}""", "'FUN' in 'MON,FUN' is no weekday of a cron expression; it may be 0-7, SUN-SAT, ranges, lists and steps of them, or *.")]
    [InlineData("""{"cron":"0 0 0 30 2 *"}""", "'0 0 0 30 2 *' never comes: no day fits its day, month and weekday.")]
    [InlineData("""{"cron":"*/0 * * * * *"}""", "'*/0' is no second of a cron expression; it may be 0-59, ranges, lists and steps of them, or *.")]
    [InlineData("""{"cron":"0 0 5-3 * * *"}""", "'5-3' is no hour of a cron expression; it may be 0-23, ranges, lists and steps of them, or *.")]
    [InlineData("""{"cron":"0 0 7 * * *","zone":"Mars/Olympus"}""", "There is no time zone 'Mars/Olympus'; the names are those of the IANA table, such as Europe/Berlin, America/New_York or Asia/Shanghai, or UTC.")]
    [InlineData("""{"cron":"0 0 7 * * *","zone":"../etc/passwd"}""", null)]
    [InlineData("""{"cron":"0 0 7 * * *","at":"2026-12-24T18:00"}""", "A schedule has either 'cron', or 'at' to run once.")]
    [InlineData("{}", "A schedule has either 'cron', or 'at' to run once.")]
    [InlineData("""{"cron":"0 0 7 * * *","cron":"0 0 8 * * *"}""", "The schedule cannot be read: 'cron' is said twice.")]
    [InlineData("""{"cron":"0 0 7 * * *","options":{"size":160,"size":180}}""", "The schedule cannot be read: 'size' is said twice.")]
    [InlineData("""{"cron":"0 0 7 * * *","title":"\ud800"}""", "The schedule cannot be read: A text in it is no valid Unicode.")]
    [InlineData("""{"at":"24.12.2026"}""", "'at' is '24.12.2026'; it is written as 2026-12-24T18:00, a time on the clock of 'zone'.")]
    [InlineData("""{"cron":"0 0 7 * * *","when":1}""", "The schedule has a field 'when' that this product does not know.")]
    [InlineData("""{"cron":7}""", "The value of 'cron' in the schedule has the wrong type.")]
    [InlineData("""{"cron":"0 0 7 * * *","missed":"some"}""", "'missed' is 'some'; it may be one of: last, skip, all.")]
    [InlineData("""{"cron":"0 0 7 * * *","most":0}""", "'most' is 0; it may be 1 to 100.")]
    [InlineData("""{"cron":"0 0 7 * * *"}""", "A schedule needs a 'script', or 'audio' to be spoken.")]
    [InlineData("""{"cron":"0 0 7 * * *","script":"Hi."}""", "A schedule needs a 'portrait', or 'speech': true to make speech alone.")]
    [InlineData("""{"cron":"0 0 7 * * *","script":"Hi.","speech":true,"rows":"all"}""", "'rows' is 'all', but there is no 'data' with rows.")]
    [InlineData("""{"cron":"0 0 7 * * *","script":"Hi {{name","speech":true}""", "In '{{name' a placeholder begins with {{ and is not closed with }}.")]
    [InlineData("""{"cron":"0 0 7 * * *","script":"{{date:fancy}}","speech":true}""", null)]
    [InlineData("""{"cron":"0 0 7 * * *","script":"Hi.","speech":true,"data":"people.csv"}""", "'data' is 'people.csv'; it names a file in the store, such as inbox/ada/portrait.jpg or schedules/files/portrait.jpg.")]
    [InlineData("[]", "A schedule must be a JSON object.")]
    [InlineData("{\n\"cron\":", "The schedule is not JSON: line 2 cannot be read.")]
    public void What_cannot_be_followed_is_refused_in_words(string json, string? english)
    {
        InvalidDropException refused = Should.Throw<InvalidDropException>(() => Read(json));

        refused.Sentence.English.ShouldBe(english ?? refused.Sentence.English);
        refused.Sentence.Chinese.ShouldMatch(@"\p{IsCJKUnifiedIdeographs}");
    }

    [Theory]
    [InlineData("news", true)]
    [InlineData("7-days", true)]
    [InlineData("-news", false)]
    [InlineData("News", false)]
    [InlineData("a/b", false)]
    [InlineData("", false)]
    public void A_name_is_short_and_plain(string name, bool valid) => ScheduleName.TryParse(name, null, out _).ShouldBe(valid);

    private static Schedule Read(string json) => ScheduleReader.Read(Encoding.UTF8.GetBytes(json));
}
