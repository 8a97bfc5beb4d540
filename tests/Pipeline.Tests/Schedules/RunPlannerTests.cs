using System.Text;
using System.Text.Json;
using AlinFunctions.Pipeline.Drops;
using AlinFunctions.Pipeline.Messages;
using AlinFunctions.Pipeline.Schedules;
using AlinFunctions.Pipeline.Tables;

namespace AlinFunctions.Pipeline.Tests.Schedules;

public sealed class RunPlannerTests
{
    private static readonly Table People = TableReader.Read("people.csv", "name,speed\nAda,1.25\nGrace,fast\n\"Hedy\"x,1\n"u8);

    [Fact]
    public void A_run_takes_the_next_row_and_begins_again_after_the_last()
    {
        Schedule schedule = Read("""{"cron":"0 0 7 * * *","zone":"Europe/Berlin","script":"Hi {{name}}. {{date:long}}, {{time}}.","options":{"speed":"{{speed}}","size":480},"portrait":"schedules/files/{{NAME}}.PNG"}""");

        DropPlan plan = Plan(schedule, row: 3).Plan!;

        plan.Script.ShouldBe("Hi Ada. Thursday, November 26, 2026, 7:00 AM.");
        plan.Files.ShouldBe([new PlannedFile("portrait.png", ArtifactPath.Parse("schedules/files/Ada.PNG", null))]);
        plan.Options.ShouldBe("""{"speed":1.25,"size":480}""");
        (plan.Folder, plan.LastName).ShouldBe(("news-20261126T060000Z", "portrait.png"));
    }

    [Theory]
    [InlineData(1, "The value of 'speed' in job.json has the wrong type.")]
    [InlineData(2, "Row 3 cannot be read: in line 4 a quotation mark is not closed, or something follows a closed one.")]
    public void A_row_that_makes_no_job_refuses_its_run_and_no_other(int row, string sentence)
    {
        Schedule schedule = Read("""{"cron":"0 0 7 * * *","script":"Hi {{name}}.","options":{"speed":"{{speed}}"},"speech":true}""");

        RunRecord record = Plan(schedule, row);

        (record.State, record.Problem!.English).ShouldBe((RunState.Refused, sentence));
    }

    [Fact]
    public void A_run_of_all_rows_is_a_batch_in_which_a_broken_row_says_why()
    {
        Schedule schedule = Read("""{"cron":"0 0 7 * * *","script":"Hi {{name}}.","options":{"speed":"{{speed}}"},"portrait":"schedules/files/p.png","data":"schedules/files/people.csv","rows":"all"}""");

        using JsonDocument batch = JsonDocument.Parse(Plan(schedule, row: 0).Rows!);

        JsonElement[] rows = [.. batch.RootElement.EnumerateArray()];
        rows.Length.ShouldBe(3);
        rows[0].GetRawText().ShouldBe("""{"speed":1.25,"portrait":"schedules/files/p.png","script":"Hi Ada."}""");
        rows[1].GetProperty("speed").GetString().ShouldBe("fast");
        rows[2].GetProperty("refused").GetProperty("english").GetString()!.ShouldStartWith("Row 3");
    }

    [Fact]
    public void A_field_that_is_not_there_is_named_with_those_that_are()
    {
        RunRecord record = Plan(Read("""{"cron":"0 0 7 * * *","script":"{{nmae}}","speech":true}"""), row: 0);

        record.Problem!.English.ShouldBe("There is no field 'nmae' for '{{nmae}}'; there are: schedule, name, speed, date, time, weekday, month, year, tomorrow, yesterday.");
        record.Problem.Chinese.ShouldStartWith("没有“{{nmae}}”所需的字段“nmae”");
    }

    private static RunRecord Plan(Schedule schedule, long row) =>
        RunPlanner.Plan(schedule, new ScheduledRun(ScheduleName.Of("news"), new DateTimeOffset(2026, 11, 26, 6, 0, 0, TimeSpan.Zero), row), People);

    private static Schedule Read(string json) => ScheduleReader.Read(Encoding.UTF8.GetBytes(json));
}
