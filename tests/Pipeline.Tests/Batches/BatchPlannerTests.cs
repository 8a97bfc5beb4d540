using System.Text;
using AlinFunctions.Pipeline.Batches;
using AlinFunctions.Pipeline.Drops;
using AlinFunctions.Pipeline.Jobs;
using AlinFunctions.Pipeline.Messages;

namespace AlinFunctions.Pipeline.Tests.Batches;

public sealed class BatchPlannerTests
{
    private static readonly DropFile Csv = new("batch.csv", "\"0x1\"", 9);

    [Fact]
    public void A_row_takes_from_the_folder_what_it_does_not_say()
    {
        BatchPlanner planner = Plan("script,portrait,speed,still,head_yaw\nHi.,ada.png,1.5,FALSE,\"0@0, 10@2.5\"\nHo.,,,,\n", """{"voice":"af_bella","speed":0.8}""", "ada.png", "portrait.jpg", "lexicon.csv", "notes.txt");

        DropPlan first = planner.Plan(planner.Rows[0]);
        DropPlan second = planner.Plan(planner.Rows[1]);

        first.Options.ShouldBe("""{"voice":"af_bella","speed":1.5,"still":false,"head_yaw":"0@0, 10@2.5"}""");
        first.Files.ShouldBe([File("portrait.png", "inbox/spring/ada.png"), File("lexicon.csv", "inbox/spring/lexicon.csv")]);
        (first.Script, first.LastName).ShouldBe(("Hi.", "portrait.png"));
        second.Options.ShouldBe("""{"voice":"af_bella","speed":0.8}""");
        second.Files[0].ShouldBe(File("portrait.jpg", "inbox/spring/portrait.jpg"));
    }

    [Fact]
    public void Rows_that_say_the_same_are_jobs_of_their_own()
    {
        BatchPlanner planner = Plan("script\nHi.\nHi.\n", null, "portrait.jpg");

        planner.Rows.Select(row => planner.Plan(row).Folder).ShouldBe([$"spring-0001-{Id[..8]}", $"spring-0002-{Id[..8]}"]);
    }

    [Fact]
    public void A_row_may_name_files_elsewhere_in_the_store_and_speak_alone()
    {
        BatchPlanner planner = Plan("script_file,speech,audio,portrait\na.txt,true,,\n,,talk.MP3,inbox/ada/portrait.jpg\n,,,faces/ada.png\n", null, "a.txt", "talk.MP3", "script.txt", "faces/ada.png");

        DropPlan alone = planner.Plan(planner.Rows[0]);
        DropPlan recorded = planner.Plan(planner.Rows[1]);
        DropPlan shared = planner.Plan(planner.Rows[2]);

        (alone.Speech, alone.OptionsName, alone.LastName, alone.Options).ShouldBe((true, "speech.json", "script.txt", "{}"));
        recorded.Files.ShouldBe([File("audio.mp3", "inbox/spring/talk.MP3"), File("portrait.jpg", "inbox/ada/portrait.jpg")]);
        shared.Files.ShouldBe([File("portrait.png", "inbox/spring/faces/ada.png"), File("script.txt", "inbox/spring/script.txt")]);
    }

    [Theory]
    [InlineData("script,portrait\nHi.,nobody.png", "Row 1: 'portrait' is 'nobody.png', and there is no such file in the folder.")]
    [InlineData("script,portrait\nHi.,jobs/x/portrait.png", "Row 1: 'portrait' is 'jobs/x/portrait.png'; it names a file in the store, such as inbox/ada/portrait.jpg or schedules/files/portrait.jpg.")]
    [InlineData("script,portrait\nHi.,portrait.gif", "Row 1: 'portrait' is 'portrait.gif': no portrait of a job is a file of that kind.")]
    [InlineData("script,speed\nHi.,fast", "Row 1: The value of 'speed' in job.json has the wrong type.")]
    [InlineData("script,speed\nHi.,9", "Row 1: 'speed' is 9; it may be 0.5 to 2.")]
    [InlineData("script,voice\nHi.,nobody", null)]
    [InlineData("script,voice\n,af_heart", "Row 1: it says nothing: 'script', 'script_file' or 'audio' is needed.")]
    [InlineData("script,script_file\nHi.,a.txt", "Row 1: it has both 'script' and 'script_file'.")]
    [InlineData("script,speech\nHi.,maybe", "Row 1: 'speech' is 'maybe'; it may be true or false.")]
    [InlineData("script,voice\nHello <break/> <audio src='x'/>,", null)]
    [InlineData("script,voice\n\"Hi.,af_heart", "Row 1 cannot be read: in line 2 a quotation mark is not closed, or something follows a closed one.")]
    public void A_row_that_makes_no_job_is_refused_by_its_number_beside_the_others(string csv, string? english)
    {
        IReadOnlyList<BatchRow> rows = Plan($"{csv}\nGood.\n", null, "portrait.jpg", "portrait.gif", "a.txt").Examine();

        rows.Select(row => row.State).ShouldBe([RowState.Refused, RowState.Waiting]);
        rows[0].Error!.English.ShouldBe(english ?? rows[0].Error!.English);
        rows[0].Error!.English.ShouldStartWith("Row 1");
        rows[0].Error!.Chinese.ShouldStartWith("第 1 行");
    }

    [Fact]
    public void A_batch_without_a_portrait_refuses_its_rows() =>
        Plan("script\nHi.\n", null).Examine().ShouldHaveSingleItem().Error!.English.ShouldBe("Row 1: it has no portrait, and there is none in the folder.");

    [Theory]
    [InlineData("script,vioce\nHi.,af_heart\n", null, "batch.csv has a column 'vioce' that this product does not know.")]
    [InlineData("script\nHi.\n", "{\"speed\":9}", "'speed' is 9; it may be 0.5 to 2.")]
    public void A_batch_with_a_fault_of_all_rows_is_refused_as_a_whole(string csv, string? options, string english) =>
        Should.Throw<InvalidDropException>(() => Plan(csv, options, "portrait.jpg")).Sentence.English.ShouldBe(english);

    [Fact]
    public void Of_two_batch_files_nobody_can_say_which_is_meant() =>
        Should.Throw<InvalidDropException>(() => Plan("script\nHi.\n", null, "batch.json")).Sentence.English.ShouldBe("The folder has both batch.csv and batch.json; leave one of them.");

    [Fact]
    public void Rows_in_json_keep_their_types_and_refuse_what_they_do_not_know()
    {
        byte[] json = """[{"script":"Hi.","speed":1.5,"head_yaw":[0,10]},{"script":"Hi.","speed":"1.5"},{"script":"Hi.","sped":1},{"refused":{"english":"Row 3 was wrong.","chinese":"第 3 行有误。"}}]"""u8.ToArray();
        var batch = new FrozenBatch("spring", new DropFile("batch.json", "1", 9), [new DropFile("portrait.jpg", "1", 9)]);
        var planner = new BatchPlanner(batch, json, null);

        planner.Plan(planner.Rows[0]).Options.ShouldBe("""{"speed":1.5,"head_yaw":[0,10]}""");
        planner.Plan(planner.Rows[1]).Options.ShouldBe("""{"speed":1.5}""");
        planner.Examine().Skip(2).Select(row => row.Error!.English).ShouldBe(["Row 3: it has a field 'sped' that this product does not know.", "Row 3 was wrong."]);
    }

    [Fact]
    public void The_report_is_read_by_spreadsheets()
    {
        string report = Encoding.UTF8.GetString(BatchReport.Write(
        [
            new BatchRow(1, RowState.Succeeded, JobId.Parse("0123456789abcdef0123", null), new Uri("https://example.org/v?a=1,2")),
            new BatchRow(2, RowState.Refused, Error: new Sentence("Row 2: \"x\".", "第 2 行。")),
        ]));

        report.ShouldBe("\uFEFFrow,job,state,link,error_en,error_zh\r\n1,0123456789abcdef0123,succeeded,\"https://example.org/v?a=1,2\",,\r\n2,,refused,,\"Row 2: \"\"x\"\".\",\"第 2 行。\"\r\n");
    }

    private static string Id => BatchId.For("spring", Csv).ToString();

    private static BatchPlanner Plan(string csv, string? options, params string[] files) => new(
        new FrozenBatch("spring", Csv, [.. files.Select(name => new DropFile(name, "0x2", 9))]),
        Encoding.UTF8.GetBytes(csv),
        options is null ? null : (ReadOnlyMemory<byte>?)Encoding.UTF8.GetBytes(options));

    private static PlannedFile File(string name, string source) => new(name, ArtifactPath.Parse(source, null));
}
