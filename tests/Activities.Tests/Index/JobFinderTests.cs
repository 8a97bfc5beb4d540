using AlinFunctions.Activities.Index;
using AlinFunctions.Pipeline.Jobs;

namespace AlinFunctions.Activities.Tests.Index;

public sealed class JobFinderTests(Emulator emulator)
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Jobs_come_newest_first_page_by_page_and_none_is_left_out()
    {
        JobFinder finder = await Enter(await Scene.Open(emulator), 25, Plain);

        JobPage first = await finder.Find(new JobQuery { Limit = 10 }, default);
        JobPage second = await finder.Find(new JobQuery { Limit = 10, Cursor = Sent(first.Next) }, default);
        JobPage third = await finder.Find(new JobQuery { Limit = 10, Cursor = Sent(second.Next) }, default);

        first.Items.Concat(second.Items).Concat(third.Items).Select(card => card.Title).ShouldBe(Enumerable.Range(0, 25).Reverse().Select(number => $"talk {number}"));
        (first.Items.Count, second.Items.Count, third.Items.Count, third.Next).ShouldBe((10, 10, 5, null));
    }

    [Fact]
    public async Task A_job_that_is_entered_while_somebody_leafs_moves_nothing()
    {
        Scene scene = await Scene.Open(emulator);
        JobFinder finder = await Enter(scene, 6, Plain);

        JobPage first = await finder.Find(new JobQuery { Limit = 3 }, default);
        await new JobIndex(scene.Store).Enter(Plain(99), default);
        JobPage second = await finder.Find(new JobQuery { Limit = 3, Cursor = Sent(first.Next) }, default);

        second.Items.Select(card => card.Title).ShouldBe(["talk 2", "talk 1", "talk 0"]);
    }

    [Fact]
    public async Task Filters_find_by_state_text_and_time()
    {
        JobFinder finder = await Enter(await Scene.Open(emulator), 20, number => number % 5 == 0 ? Failed(number) : Plain(number));

        (await Titles(finder, new JobQuery { State = JobState.Failed, Limit = 3 })).ShouldBe(["talk 15", "talk 10", "talk 5", "talk 0"]);
        (await Titles(finder, new JobQuery { Text = "TALK 1" })).ShouldBe([.. Enumerable.Range(10, 10).Reverse().Select(number => $"talk {number}"), "talk 1"]);
        (await Titles(finder, new JobQuery { Text = "nothing of the kind" })).ShouldBeEmpty();
        (await Titles(finder, new JobQuery { Since = Noon.AddMinutes(4), Until = Noon.AddMinutes(6) })).ShouldBe(["talk 5", "talk 4"]);
        (await Titles(finder, new JobQuery { Since = Noon.AddMinutes(18) })).ShouldBe(["talk 19", "talk 18"]);
        (await Titles(finder, new JobQuery { Until = Noon.AddMinutes(2) })).ShouldBe(["talk 1", "talk 0"]);
        (await Titles(finder, new JobQuery { State = JobState.Failed, Since = Noon.AddMinutes(2), Until = Noon.AddMinutes(10) })).ShouldBe(["talk 5"]);
    }

    [Fact]
    public async Task Samples_of_voices_are_nobodys_videos()
    {
        JobFinder finder = await Enter(await Scene.Open(emulator), 3, number => number == 1 ? Plain(number) with { Folder = VoiceSample.Folder("af_heart") } : Plain(number));

        (await Titles(finder, new JobQuery { Limit = 2 })).ShouldBe(["talk 2", "talk 0"]);
        (await Titles(finder, new JobQuery { Hidden = true })).ShouldBe(["talk 2", "talk 1", "talk 0"]);
    }

    [Fact]
    public async Task A_job_that_has_ended_stays_so_when_it_is_entered_again()
    {
        Scene scene = await Scene.Open(emulator);
        var index = new JobIndex(scene.Store);
        var finder = new JobFinder(index);

        await index.Enter(Plain(1), default);
        await index.Close(Failed(1), default);
        await index.Enter(Plain(1), default);

        JobCard card = (await finder.Find(new JobQuery(), default)).Items.ShouldHaveSingleItem();
        (card.State, card.Failure!.Sentence.Chinese).ShouldBe((JobState.Failed, "没有人脸。"));
        await index.Remove(JobCard.Of(Failed(1)), default);
        (await finder.Find(new JobQuery(), default)).Items.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_longest_names_and_sentences_fit()
    {
        Scene scene = await Scene.Open(emulator);
        var index = new JobIndex(scene.Store);
        JobRecord worst = Plain(1) with
        {
            Folder = new string('夜', 1000),
            Title = new string('夜', 80),
            State = JobState.Failed,
            Failure = new JobFailure(FailureKind.BadOption, "AcceptDrop", null, new Sentence(new string('x', 60_000), new string('夜', 60_000))),
        };

        await index.Close(worst, default);

        (await new JobFinder(index).Find(new JobQuery(), default)).Items.ShouldHaveSingleItem().Folder.ShouldBe(worst.Folder);
    }

    [Theory]
    [InlineData("")]
    [InlineData("%%%")]
    [InlineData("bm90aGluZw")]
    public void What_is_no_cursor_is_none(string text) => JobCursor.TryParse(text, null, out _).ShouldBeFalse();

    private static JobCursor? Sent(JobCursor? cursor) => JobCursor.Parse(cursor.ShouldNotBeNull().ToString(), null);

    private static async Task<List<string>> Titles(JobFinder finder, JobQuery query)
    {
        var titles = new List<string>();
        await foreach (JobCard card in finder.FindAll(query, default))
        {
            titles.Add(card.Title);
        }

        return titles;
    }

    private static async Task<JobFinder> Enter(Scene scene, int jobs, Func<int, JobRecord> record)
    {
        var index = new JobIndex(scene.Store);
        await Task.WhenAll(Enumerable.Range(0, jobs).Select(number => index.Enter(record(number), default)));
        return new JobFinder(index);
    }

    private static JobRecord Plain(int number) => new()
    {
        Id = JobId.Parse($"{number:x20}", null),
        Folder = "ada",
        Title = $"talk {number}",
        State = JobState.Accepted,
        Created = Noon.AddMinutes(number),
        Options = new JobOptions(),
        Seed = 7,
        Inputs = [],
    };

    private static JobRecord Failed(int number) =>
        Plain(number).Ended(JobOutcome.Failed(new JobFailure(FailureKind.BadFace, "PreparePortrait", null, new Sentence("No face.", "没有人脸。"))), Noon.AddMinutes(number + 1));
}
