using System.Text;
using System.Text.Json;
using AlinFunctions.Activities.Batches;
using AlinFunctions.Activities.Consents;
using AlinFunctions.Activities.Schedules;
using AlinFunctions.Orchestrator.Triggers;
using AlinFunctions.Pipeline.Jobs;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace AlinFunctions.Orchestrator.Tests.Http;

/// <summary>Schedules, batches and consents over HTTP, on a real store and a real engine.</summary>
public sealed class PlansApiTests : IAsyncLifetime
{
    private const string Key = "a-key-of-the-tests-0123456789";

    private const string Yearly = """{"cron":"0 0 12 29 2 *","zone":"Asia/Shanghai","script":"Hi {{name}}.","fields":{"name":"Ada"},"speech":true}""";

    private StoreStage _stage = null!;

    private SchedulesApi Schedules
    {
        get
        {
            var book = new ScheduleBook(_stage.Store, TimeProvider.System);
            return new SchedulesApi(Doors.Of(Key), book, new ScheduleEditor(_stage.Store, book, TimeProvider.System));
        }
    }

    private BatchesApi Batches => new(Doors.Of(Key), new BatchBook(_stage.Store, _stage.Folders));

    private ConsentsApi Consents => new(Doors.Of(Key), new ConsentBook(_stage.Store, Options.Create(new ConsentOptions()), TimeProvider.System));

    public async ValueTask InitializeAsync() => _stage = await StoreStage.Open(TimeProvider.System);

    public ValueTask DisposeAsync() => _stage.DisposeAsync();

    [Fact]
    public async Task A_schedule_is_written_shown_paused_run_and_deleted()
    {
        (int put, JsonElement written) = await Ask(request => Schedules.Put(request, "news", default), Yearly);
        (_, JsonElement list) = await Ask(request => Schedules.List(request, default));
        (_, JsonElement paused) = await Ask(request => Schedules.Pause(request, "news", default));
        (_, JsonElement resumed) = await Ask(request => Schedules.Resume(request, "news", default));
        (int asked, JsonElement run) = await Ask(request => Schedules.Run(request, "news", _stage.Stage.Client, default));
        string folder = $"news-{run.GetProperty("due").GetDateTimeOffset().UtcDateTime:yyyyMMdd'T'HHmmss'Z'}";
        await _stage.Stage.Ended($"schedule-{folder}");
        (_, JsonElement shown) = await Ask(request => Schedules.Get(request, "news", default));
        (int deleted, _) = await Ask(request => Schedules.Delete(request, "news", default));
        (int gone, JsonElement problem) = await Ask(request => Schedules.Get(request, "news", default), language: "zh");

        (put, asked, deleted, gone).ShouldBe((200, 202, 204, 404));
        written.GetProperty("next").EnumerateArray().Select(time => time.GetDateTimeOffset().UtcDateTime.ToString("MM-dd HH:mm", null)).ShouldBe(Enumerable.Repeat("02-29 04:00", 5));
        list.GetArrayLength().ShouldBe(1);
        (paused.GetProperty("paused").GetBoolean(), paused.GetProperty("next").GetArrayLength()).ShouldBe((true, 0));
        resumed.GetProperty("next").GetArrayLength().ShouldBe(5);
        FrozenDrop drop = await _stage.Folders.Freeze(folder, default);
        shown.GetProperty("runs")[0].GetProperty("job").GetString().ShouldBe(JobId.ForDrop(drop).ToString());
        problem.GetProperty("detail").GetString().ShouldBe("没有计划“news”。");
    }

    [Theory]
    [InlineData("news", """{"cron":"0 61 * * * *"}""", 422, "bad_schedule")]
    [InlineData("news", """{"at":"2020-01-01T00:00","script":"Hi.","speech":true}""", 422, "bad_schedule")]
    [InlineData("news", """{"cron":"0 0 7 * * *","script":"Hi {{name}}.","speech":true}""", 422, "bad_schedule")]
    [InlineData("news", """{"cron":"0 0 7 * * *","script":"Hi.","portrait":"schedules/files/none.png"}""", 422, "bad_option")]
    [InlineData("news", """{"cron":"0 0 7 * * *","script":"Hi.","speech":true,"options":{"speed":9}}""", 422, "bad_schedule")]
    [InlineData("News!", Yearly, 422, "bad_schedule")]
    public async Task What_cannot_be_followed_is_refused_and_changes_nothing(string name, string json, int status, string code)
    {
        (int answered, JsonElement problem) = await Ask(request => Schedules.Put(request, name, default), json);

        (answered, problem.GetProperty("code").GetString()).ShouldBe((status, code));
        (await Ask(request => Schedules.List(request, default))).Body.GetArrayLength().ShouldBe(0);
    }

    [Theory]
    [InlineData("""{"cron":"0 0 12 29 2 *","script":"Hi.","speech":true,"paused":false,"paused":false}""")]
    [InlineData("""{"cron":"0 0 12 29 2 *","script":"\ud800","speech":true}""")]
    public async Task A_schedule_that_was_dropped_with_a_flaw_is_not_paused_but_refused_in_words(string dropped)
    {
        await _stage.Store.Blob(Pipeline.Schedules.SchedulePaths.File(Pipeline.Schedules.ScheduleName.Of("news"))).UploadAsync(BinaryData.FromString(dropped), TestContext.Current.CancellationToken);

        (int status, JsonElement problem) = await Ask(request => Schedules.Pause(request, "news", default));

        (status, problem.GetProperty("code").GetString()).ShouldBe((422, "bad_schedule"));
    }

    [Theory]
    [InlineData("multipart/form-data; boundary=b", "--b\r\nContent-Disposition: form-data; name=\"batch\"; filename=\"rows.csv\"\r\n\r\nscript\n", 400)]
    [InlineData("multipart/form-data; boundary=b", "{}", 400)]
    [InlineData("multipart/form-data", "{}", 400)]
    [InlineData("application/x-www-form-urlencoded; charset=utf-7", "a=b", 400)]
    [InlineData("application/json", "{}", 400)]
    public async Task A_form_that_breaks_off_or_is_none_is_refused_wherever_one_is_read(string type, string body, int status)
    {
        foreach (Func<HttpRequest, Task<IResult>> function in (Func<HttpRequest, Task<IResult>>[])[request => Batches.Create(request, default), request => Consents.Create(request, default)])
        {
            (int answered, JsonElement problem) = await Ask(function, body, type: type);

            answered.ShouldBe(type == "application/json" && problem.GetProperty("code").GetString() == "no_consent" ? 422 : status);
        }
    }

    [Fact]
    public async Task A_form_that_says_itself_that_it_is_too_large_is_not_read()
    {
        (int batch, _) = await Ask(request => Batches.Create(Longer(request, 700_000_001), default), "", type: "multipart/form-data; boundary=b");
        (int consent, JsonElement problem) = await Ask(request => Consents.Create(Longer(request, 21_000_000), default), "", type: "multipart/form-data; boundary=b");

        (batch, consent, problem.GetProperty("code").GetString()).ShouldBe((413, 413, "too_large"));

        static HttpRequest Longer(HttpRequest request, long length)
        {
            request.ContentLength = length;
            return request;
        }
    }

    [Fact]
    public async Task A_schedule_that_is_too_large_is_refused_before_it_is_kept()
    {
        (int status, JsonElement problem) = await Ask(request => Schedules.Put(request, "news", default), new string(' ', 200_000));

        (status, problem.GetProperty("code").GetString()).ShouldBe((413, "too_large"));
    }

    [Fact]
    public async Task An_uploaded_batch_is_one_like_any_other()
    {
        (int created, JsonElement batch) = await Ask(request => Batches.Create(request, default), form: Form([], ("batch", "rows.csv", "script\nOne.\n"), ("portrait", "Ada.PNG", "x")));
        string id = batch.GetProperty("id").GetString()!;
        string folder = await Folder();
        await _stage.Deliver(folder, "batch.csv");
        await _stage.Stage.Ended($"take-{id}");
        await _stage.Stage.Ended($"batch-{id}");

        (int status, JsonElement record) = await Ask(request => Batches.Get(request, id, default));

        (created, status, record.GetProperty("state").GetString()).ShouldBe((202, 200, "finished"));
        record.GetProperty("rows")[0].GetProperty("state").GetString().ShouldBe("failed", "the portrait is none");
        (await Ask(request => Batches.Cancel(request, id, default))).Status.ShouldBe(202);
        (await Ask(request => Batches.Get(request, "x", default))).Status.ShouldBe(404);
    }

    [Theory]
    [InlineData("portrait", "p.png", "There are no rows: send batch.csv or batch.json as the part 'batch'.")]
    [InlineData("file", "../batch.csv", "'../batch.csv' is no name for a file of a batch.")]
    [InlineData("file", "a\uFFFF.png", "'a\uFFFF.png' is no name for a file of a batch.")]
    [InlineData("portrait", "p.gif", "'portrait' is 'p.gif': no portrait of a job is a file of that kind.")]
    public async Task A_form_that_is_no_batch_is_refused_in_words(string part, string file, string detail)
    {
        (int status, JsonElement problem) = await Ask(request => Batches.Create(request, default), form: Form([], (part, file, "x")));

        (status, problem.GetProperty("detail").GetString()).ShouldBe((422, detail));
    }

    [Fact]
    public async Task A_consent_is_taken_down_for_a_portrait_or_its_hash_and_withdrawn()
    {
        (string, string)[] said = [("person", "Ada"), ("agreedBy", "Ada"), ("purpose", "tests"), ("until", "2099-12-31")];
        (int first, JsonElement uploaded) = await Ask(request => Consents.Create(request, default), form: Form(said, [("portrait", "p.png", StoreStage.Png)]));
        string hash = uploaded.GetProperty("portrait").GetString()!;
        (int second, _) = await Ask(request => Consents.Create(request, default), $$"""{"portrait":"{{hash}}","person":"Ada","agreedBy":"Bob","purpose":"tests","until":"2099-12-31"}""");
        string id = uploaded.GetProperty("id").GetString()!;
        (_, JsonElement list) = await Ask(request => Consents.List(request, default), query: $"?portrait={hash}");
        (int withdrawn, _) = await Ask(request => Consents.Withdraw(request, id, _stage.Stage.Client, default));
        await _stage.Stage.Ended($"withdraw-{id}");
        (_, JsonElement shown) = await Ask(request => Consents.Get(request, id, default));

        (first, second, withdrawn).ShouldBe((201, 201, 202));
        list.GetArrayLength().ShouldBe(2);
        shown.GetProperty("withdrawal").GetProperty("finished").GetDateTimeOffset().ShouldBeGreaterThan(default);
        (await Ask(request => Consents.Withdraw(request, "none", _stage.Stage.Client, default))).Status.ShouldBe(404);
    }

    [Theory]
    [InlineData("{", 400, "unreadable_body")]
    [InlineData("null", 400, "unreadable_body")]
    [InlineData("""{"portrait":"beef"}""", 422, "no_consent")]
    [InlineData("""{"portrait":"0000000000000000000000000000000000000000000000000000000000000000","person":"A","agreedBy":"A","purpose":"a","until":"9999-12-32"}""", 422, "no_consent")]
    public async Task A_consent_that_cannot_be_read_is_refused_in_words(string json, int status, string code)
    {
        (int answered, JsonElement problem) = await Ask(request => Consents.Create(request, default), json);

        (answered, problem.GetProperty("code").GetString()).ShouldBe((status, code));
    }

    [Fact]
    public async Task Nothing_is_told_without_a_key()
    {
        Func<HttpRequest, Task<IResult>>[] all =
        [
            request => Schedules.List(request, default),
            request => Schedules.Put(request, "news", default),
            request => Schedules.Delete(request, "news", default),
            request => Batches.Create(request, default),
            request => Consents.List(request, default),
            request => Consents.Withdraw(request, "x", _stage.Stage.Client, default),
        ];

        foreach (Func<HttpRequest, Task<IResult>> function in all)
        {
            var call = new HttpCall();
            await call.Answer(function);
            call.Status.ShouldBe(401);
        }
    }

    private static FormCollection Form((string Name, string Value)[] fields, params (string Part, string File, string Content)[] files) =>
        Form(fields, [.. files.Select(file => (file.Part, file.File, Encoding.UTF8.GetBytes(file.Content)))]);

    private static FormCollection Form((string Name, string Value)[] fields, (string Part, string File, byte[] Content)[] files)
    {
        var collection = new FormFileCollection();
        collection.AddRange(files.Select(file => new FormFile(new MemoryStream(file.Content), 0, file.Content.Length, file.Part, file.File)));
        return new FormCollection(fields.ToDictionary(field => field.Name, field => new StringValues(field.Value)), collection);
    }

    private static async Task<(int Status, JsonElement Body)> Ask(Func<HttpRequest, Task<IResult>> function, string? json = null, FormCollection? form = null, string? query = null, string language = "en", string? type = null)
    {
        var call = new HttpCall(("x-api-key", Key), ("Accept-Language", language));
        call.Request.Body = new MemoryStream(Encoding.UTF8.GetBytes(json ?? ""));
        call.Request.QueryString = new QueryString(query);
        call.Request.ContentType = type;
        if (form is not null)
        {
            call.Request.ContentType = "multipart/form-data; boundary=x";
            call.Request.Form = form;
        }

        string body = await call.Answer(function);
        return (call.Status, body.Length == 0 ? default : JsonElement.Parse(body));
    }

    private async Task<string> Folder()
    {
        await foreach (Azure.Storage.Blobs.Models.BlobItem item in _stage.Store.Container("inbox").GetBlobsAsync())
        {
            return item.Name.Split('/')[0];
        }

        throw new InvalidOperationException("Nothing was dropped.");
    }
}
