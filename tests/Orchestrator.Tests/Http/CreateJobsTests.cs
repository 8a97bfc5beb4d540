using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using AlinFunctions.Orchestrator.Triggers;
using AlinFunctions.Pipeline.Jobs;
using AlinFunctions.Pipeline.Messages;
using Azure.Storage.Blobs.Models;
using Microsoft.AspNetCore.Http;

namespace AlinFunctions.Orchestrator.Tests.Http;

public sealed class CreateJobsTests(ApiStage stage) : IClassFixture<ApiStage>
{
    [Fact]
    public async Task A_form_becomes_a_job_at_once_and_the_inboxs_own_delivery_finds_the_same()
    {
        (HttpCall call, JsonElement taken) = await Create(Form("Hello there.", new { size = 160 }));

        JobId job = Id(taken);
        call.Status.ShouldBe(StatusCodes.Status202Accepted);
        call.Header("Location").ShouldBe($"/api/jobs/{job}");
        taken.GetProperty("links").GetProperty("events").GetString().ShouldBe($"/api/jobs/{job}/events");
        JobRecord record = (await stage.Record(job)).ShouldNotBeNull();
        (record.State, record.Options.Size, record.Title).ShouldBe((JobState.Accepted, 160, "Hello there."));
        record.Inputs.Select(input => input.Name).ShouldBe(["job.json", "script.txt", "portrait.png"], ignoreOrder: true);
        var watch = stage.Functions<WatchInbox>();
        await watch.Run(stage.Blobs.GetBlobContainerClient(StoreNames.Inbox).GetBlobClient($"{record.Folder}/script.txt"), record.Folder, "script.txt", stage.Client, default);
        await Stage.Until(async () => await stage.Client.GetInstanceAsync(job.ToString(), default) is not null);
        await stage.Client.RaiseEventAsync(job.ToString(), ApiStage.Finish, "now");
        (await stage.End(job)).State.ShouldBe(JobState.Failed);
    }

    [Fact]
    public async Task A_large_recording_flows_in_and_only_the_form_that_is_whole_appears()
    {
        int before = await Dropped();
        byte[] recording = [.. "RIFF0000WAVE"u8, .. new byte[9_000_000]];
        MultipartFormDataContent broken = Form("Hello.", new { size = 160 });
        broken.Add(File(recording), "audio", "talk.wav");
        byte[] whole = await broken.ReadAsByteArrayAsync();
        using var half = new ByteArrayContent(whole[..5_000_000]) { Headers = { ContentType = broken.Headers.ContentType } };

        (HttpCall refused, JsonElement problem) = await Create(half);

        (refused.Status, Code(problem)).ShouldBe((StatusCodes.Status400BadRequest, "unreadable_body"));
        (await Dropped()).ShouldBe(before);
        using var all = new ByteArrayContent(whole) { Headers = { ContentType = broken.Headers.ContentType } };
        JobRecord record = (await stage.Record(Id((await Create(all)).Answer))).ShouldNotBeNull();
        record.Inputs.Single(input => input.Name == "audio.wav").Length.ShouldBe(recording.Length);
    }

    [Fact]
    public async Task A_portrait_over_its_limit_is_refused_before_it_is_read_to_its_end()
    {
        int before = await Dropped();
        using MultipartFormDataContent form = Form("Hello.", options: null, portrait: [.. ApiStage.Png, .. new byte[20_000_000]]);

        (HttpCall call, JsonElement problem) = await Create(form);

        (call.Status, Code(problem)).ShouldBe((StatusCodes.Status413PayloadTooLarge, "too_large"));
        problem.GetProperty("detail").GetString().ShouldBe("'portrait' is too large; it may have 20,000,000 bytes.");
        (await Dropped()).ShouldBe(before);
    }

    [Fact]
    public async Task What_is_refused_at_the_door_is_told_at_once_and_keeps_its_record()
    {
        (HttpCall call, JsonElement problem) = await Create(Form("Hello.", options: null, portrait: "PK\u0003\u0004 and more"u8.ToArray()), ("Accept-Language", "zh-CN"));

        (call.Status, Code(problem)).ShouldBe((StatusCodes.Status422UnprocessableEntity, "bad_portrait"));
        problem.GetProperty("detail").GetString().ShouldBe(problem.GetProperty("details").GetProperty("zh").GetString());
        JobRecord record = (await stage.Record(JobId.Parse(problem.GetProperty("job").GetString()!, null))).ShouldNotBeNull();
        record.State.ShouldBe(JobState.Failed);
    }

    [Theory]
    [InlineData("""{"size":9}""", "bad_option")]
    [InlineData("""{"colour":"red"}""", "bad_option")]
    [InlineData("no json", "bad_option")]
    [InlineData("""{"size":160,"size":180}""", "bad_option")]
    [InlineData("""{"title":"\udc00"}""", "bad_option")]
    public async Task Bad_options_leave_nothing(string options, string code)
    {
        int before = await Dropped();
        using var form = new MultipartFormDataContent { { new StringContent("Hello."), "script" }, { File(ApiStage.Png), "portrait", "me.png" }, { new StringContent(options), "options" } };

        (HttpCall call, JsonElement problem) = await Create(form);

        (call.Status, Code(problem)).ShouldBe((StatusCodes.Status422UnprocessableEntity, code));
        (await Dropped()).ShouldBe(before);
    }

    [Theory]
    [InlineData("""{"script":"Hello."}""", StatusCodes.Status422UnprocessableEntity, "incomplete")]
    [InlineData("""{"script":"Hello.","portrait":"jobs/x/input/portrait.png"}""", StatusCodes.Status422UnprocessableEntity, "bad_option")]
    [InlineData("""{"script":"Hello.","portrait":"inbox/nobody/portrait.png"}""", StatusCodes.Status422UnprocessableEntity, "bad_option")]
    [InlineData("""{"script":"Hello.","portrait":"job:00000000000000000000"}""", StatusCodes.Status422UnprocessableEntity, "bad_option")]
    [InlineData("""{"script":7}""", StatusCodes.Status422UnprocessableEntity, "bad_field")]
    [InlineData("""{"scripts":"Hello."}""", StatusCodes.Status422UnprocessableEntity, "bad_field")]
    [InlineData("""["Hello."]""", StatusCodes.Status400BadRequest, "unreadable_body")]
    [InlineData("""{"script":""", StatusCodes.Status400BadRequest, "unreadable_body")]
    [InlineData("""{"script":"Hello.","script":"Hi."}""", StatusCodes.Status422UnprocessableEntity, "bad_body")]
    [InlineData("""{"script":"Hello.","options":{"size":160,"size":180}}""", StatusCodes.Status422UnprocessableEntity, "bad_body")]
    [InlineData("""{"script":"\ud800"}""", StatusCodes.Status422UnprocessableEntity, "bad_body")]
    [InlineData("""{"\ud800":1}""", StatusCodes.Status422UnprocessableEntity, "bad_body")]
    public async Task Json_that_makes_no_job_is_refused_in_words(string json, int status, string code)
    {
        (HttpCall call, JsonElement problem) = await Create(Json(json));

        (call.Status, Code(problem)).ShouldBe((status, code));
        problem.GetProperty("details").GetProperty("zh").GetString().ShouldNotBeNullOrEmpty();
    }

    [Theory]
    [InlineData("")]
    [InlineData("\"\"")]
    [InlineData("bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb")]
    public async Task A_form_without_a_boundary_that_could_be_one_is_refused(string boundary)
    {
        HttpCall call = ApiStage.Call();
        call.Request.ContentType = $"multipart/form-data; boundary={boundary}";
        call.Request.Body = new MemoryStream("{}"u8.ToArray());

        JsonElement problem = await call.Json(request => stage.Functions<CreateJobsApi>().Create(request, stage.Client, default));

        (call.Status, Code(problem)).ShouldBe((StatusCodes.Status400BadRequest, "unreadable_body"));
    }

    [Fact]
    public async Task A_text_that_is_no_utf8_is_refused_and_not_mended()
    {
        using var body = new ByteArrayContent([.. "{\"script\":\""u8, 0xFF, .. "\"}"u8]) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };

        (HttpCall call, JsonElement problem) = await Create(body);

        (call.Status, Code(problem)).ShouldBe((StatusCodes.Status422UnprocessableEntity, "bad_field"));
    }

    [Fact]
    public async Task A_body_of_another_type_is_refused()
    {
        (HttpCall call, JsonElement problem) = await Create(new StringContent("Hello.", Encoding.UTF8, "text/plain"));

        (call.Status, Code(problem)).ShouldBe((StatusCodes.Status415UnsupportedMediaType, "unsupported_media_type"));
    }

    [Fact]
    public async Task Json_names_files_of_the_inbox_and_of_earlier_jobs()
    {
        JobId first = Id((await Create(Form("Hello.", options: null))).Answer);
        await stage.Blobs.GetBlobContainerClient(StoreNames.Inbox).GetBlobClient("kept/anything.bin").UploadAsync(BinaryData.FromBytes(ApiStage.Png));

        JobId again = Id((await Create(Json($$"""{ "script": "Once more.", "options": { "seed": 5 }, "portrait": "job:{{first}}" }"""))).Answer);
        JobId kept = Id((await Create(Json("""{"script":"Hello.","portrait":"inbox/kept/anything.bin"}"""))).Answer);

        JobRecord record = (await stage.Record(again)).ShouldNotBeNull();
        (record.Title, record.Seed, record.Job!.PortraitHash).ShouldBe(("Once more.", 5, (await stage.Record(first))!.Job!.PortraitHash));
        (await stage.Record(kept))!.Inputs.Select(input => input.Name).ShouldBe(["script.txt", "portrait.png"], ignoreOrder: true);
    }

    [Fact]
    public async Task Speech_alone_needs_no_portrait()
    {
        JobId job = Id((await Create(Json("""{"script":"Hello.","speech":true}"""))).Answer);

        (await stage.Record(job))!.Job!.Portrait.ShouldBeNull();
    }

    [Fact]
    public async Task A_preview_is_small_and_in_no_list()
    {
        HttpCall call = await ApiStage.Call().With(Form("Look at me quickly.", options: null), "/api/preview");

        JobId job = Id(await call.Json(request => stage.Functions<CreateJobsApi>().Preview(request, stage.Client, default)));

        JobOptions options = (await stage.Record(job))!.Options;
        (options.Preview, options.Size).ShouldBe((true, JobOptionsReader.PreviewSize));
        JsonElement page = await ApiStage.Call().Asking("?q=quickly").Json(request => stage.Functions<JobListApi>().List(request, default));
        page.GetProperty("items").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task A_request_sent_again_with_its_key_is_the_same_job_and_with_another_body_a_conflict()
    {
        JobId first = Id((await Create(Form("Hello once.", options: null), ("Idempotency-Key", "k1"))).Answer);
        JobId again = Id((await Create(Form("Hello once.", options: null), ("Idempotency-Key", "k1"))).Answer);
        (HttpCall other, JsonElement problem) = await Create(Form("Hello twice.", options: null), ("Idempotency-Key", "k1"));
        JobId otherKey = Id((await Create(Form("Hello once.", options: null), ("Idempotency-Key", "k2"))).Answer);

        again.ShouldBe(first);
        (other.Status, Code(problem)).ShouldBe((StatusCodes.Status409Conflict, "idempotency_conflict"));
        otherKey.ShouldNotBe(first);
    }

    [Fact]
    public async Task Ten_at_once_with_one_key_are_one_job()
    {
        (HttpCall Call, JsonElement Answer)[] all = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Create(Form("All at once.", options: null), ("Idempotency-Key", "crowd"))));

        all.Where(one => one.Call.Status == StatusCodes.Status202Accepted).Select(one => Id(one.Answer)).Distinct().ShouldHaveSingleItem();
        all.Where(one => one.Call.Status != StatusCodes.Status202Accepted).ShouldAllBe(one => Code(one.Answer) == "request_in_progress" && one.Call.Header("Retry-After") == "2");
    }

    [Fact]
    public async Task A_job_that_failed_is_made_again_of_the_same_and_any_other_is_not()
    {
        var functions = stage.Functions<CreateJobsApi>();
        JobId job = Id((await Create(Form("Try me.", new { seed = 9 }))).Answer);
        HttpCall early = ApiStage.Call();

        JsonElement problem = await early.Json(request => functions.Retry(request, job.ToString(), stage.Client, default));
        await Stage.Until(async () => (await stage.Client.GetInstanceAsync(job.ToString()))?.IsCompleted == false);
        await stage.Client.RaiseEventAsync(job.ToString(), ApiStage.Finish, "now");
        await stage.End(job);
        JsonElement taken = await ApiStage.Call().Json(request => functions.Retry(request, job.ToString(), stage.Client, default));

        (early.Status, Code(problem)).ShouldBe((StatusCodes.Status409Conflict, "nothing_to_retry"));
        Id(taken).ShouldNotBe(job);
        JobRecord record = (await stage.Record(Id(taken))).ShouldNotBeNull();
        (record.State, record.Title, record.Seed).ShouldBe((JobState.Accepted, "Try me.", 9));
    }

    internal static MultipartFormDataContent Form(string script, object? options, byte[]? portrait = null)
    {
        var form = new MultipartFormDataContent { { new StringContent(script), "script" }, { File(portrait ?? ApiStage.Png), "portrait", "me.png" } };
        if (options is not null)
        {
            form.Add(new StringContent(JsonSerializer.Serialize(options)), "options");
        }

        return form;
    }

    internal static JobId Id(JsonElement taken) => JobId.Parse(taken.GetProperty("id").GetString()!, null);

    private static string? Code(JsonElement problem) => problem.GetProperty("code").GetString();

    private static ByteArrayContent File(byte[] content) => new(content) { Headers = { ContentType = new MediaTypeHeaderValue("application/octet-stream") } };

    private static StringContent Json(string json) => new(json, Encoding.UTF8, "application/json");

    private async Task<(HttpCall Call, JsonElement Answer)> Create(HttpContent body, params (string, string)[] headers)
    {
        HttpCall call = await ApiStage.Call(headers).With(body);
        return (call, await call.Json(request => stage.Functions<CreateJobsApi>().Create(request, stage.Client, default)));
    }

    private async Task<int> Dropped()
    {
        int count = 0;
        await foreach (BlobItem item in stage.Blobs.GetBlobContainerClient(StoreNames.Inbox).GetBlobsAsync())
        {
            count++;
        }

        return count;
    }
}
