using System.Text.Json;
using AlinFunctions.Orchestrator.Triggers;
using AlinFunctions.Pipeline.Jobs;
using AlinFunctions.Pipeline.Messages;
using Azure.Storage.Blobs.Models;
using Microsoft.AspNetCore.Http;

namespace AlinFunctions.Orchestrator.Tests.Http;

public sealed class JobsApiTests(ApiStage stage) : IClassFixture<ApiStage>
{
    [Fact]
    public async Task A_job_is_watched_from_its_acceptance_through_its_stages_to_its_end()
    {
        JobId job = await Create("Watch me.");
        HttpCall call = ApiStage.Call();
        var functions = stage.Functions<JobEventsApi>();

        Task<string> watching = call.Answer(request => functions.Watch(request, job.ToString(), stage.Client, default));
        await call.Said("\"Speak\"");
        await stage.Client.RaiseEventAsync(job.ToString(), "Animate", "now");
        await call.Said("\"Animate\"");
        await stage.Client.RaiseEventAsync(job.ToString(), ApiStage.Finish, "now");
        string told = await watching.WaitAsync(TimeSpan.FromSeconds(30));

        call.Header("Content-Type").ShouldBe("text/event-stream; charset=utf-8");
        told.ShouldContain("event: progress\ndata: {\"stage\":\"Speak\",\"done\":1,\"of\":3,\"segments\":3,\"spoken\":1,\"animated\":0}\n\n");
        told.ShouldContain("event: progress\ndata: {\"stage\":\"Animate\",\"done\":2,\"of\":3,\"segments\":3,\"spoken\":3,\"animated\":2}\n\n");
        string end = told[(told.IndexOf("event: end\ndata: ", StringComparison.Ordinal) + 17)..];
        JsonElement card = JsonElement.Parse(end);
        (card.GetProperty("state").GetString(), card.GetProperty("failure").GetProperty("kind").GetString(), card.GetProperty("title").GetString()).ShouldBe(("failed", "badFace", "Watch me."));
    }

    [Fact]
    public async Task Whoever_stops_listening_is_told_nothing_more()
    {
        JobId job = await Create("Leave me.");
        HttpCall call = ApiStage.Call();
        var functions = stage.Functions<JobEventsApi>();

        Task<string> watching = call.Answer(request => functions.Watch(request, job.ToString(), stage.Client, default));
        await call.Said("event: progress");
        call.HangUp();

        (await watching.WaitAsync(TimeSpan.FromSeconds(10))).ShouldNotContain("event: end");
    }

    [Fact]
    public async Task A_cancelled_job_ends_and_one_whose_orchestration_is_gone_ends_too()
    {
        var functions = stage.Functions<JobsApi>();
        JobId running = await Create("Stop me.");
        JobId orphan = await Create("Nobody makes me.");
        await Stopped(orphan);

        await Cancel(running);
        await Cancel(orphan);

        (await stage.End(running)).State.ShouldBe(JobState.Cancelled);
        (await stage.Record(orphan))!.State.ShouldBe(JobState.Cancelled);

        async Task Cancel(JobId job)
        {
            HttpCall call = ApiStage.Call();
            await call.Answer(request => functions.Cancel(request, job.ToString(), stage.Client, default));
            call.Status.ShouldBe(StatusCodes.Status202Accepted);
        }
    }

    [Fact]
    public async Task A_deleted_job_leaves_nothing_behind()
    {
        var functions = stage.Functions<JobsApi>();
        JobId job = await Create("Forget me.");
        string folder = (await stage.Record(job))!.Folder;
        HttpCall early = ApiStage.Call();
        (await early.Json(request => functions.Delete(request, job.ToString(), stage.Client, default))).GetProperty("code").GetString().ShouldBe("still_running");
        await Finish(job);
        await stage.Blobs.GetBlobContainerClient(StoreNames.Videos).GetBlobClient($"{job}/video.mp4").UploadAsync(BinaryData.FromString("film"));

        HttpCall call = ApiStage.Call();
        await call.Answer(request => functions.Delete(request, job.ToString(), stage.Client, default));

        (early.Status, call.Status).ShouldBe((StatusCodes.Status409Conflict, StatusCodes.Status204NoContent));
        (await Left(job.ToString())).ShouldBeEmpty();
        (await Left(folder)).ShouldBeEmpty();
        (await stage.Client.GetInstanceAsync(job.ToString())).ShouldBeNull();
        HttpCall gone = ApiStage.Call();
        await gone.Answer(request => functions.Delete(request, job.ToString(), stage.Client, default));
        gone.Status.ShouldBe(StatusCodes.Status404NotFound);
    }

    [Fact]
    public async Task A_list_is_asked_by_its_query_and_a_bad_one_is_named()
    {
        await Finish(await Create("Unheard-of words."));
        var functions = stage.Functions<JobListApi>();

        JsonElement page = await ApiStage.Call().Asking("?q=unheard-of&state=failed&limit=5").Json(request => functions.List(request, default));
        HttpCall bad = ApiStage.Call().Asking("?limit=1000");
        JsonElement problem = await bad.Json(request => functions.List(request, default));

        JsonElement card = page.GetProperty("items").EnumerateArray().ShouldHaveSingleItem();
        (card.GetProperty("title").GetString(), card.GetProperty("speechOnly").GetBoolean()).ShouldBe(("Unheard-of words.", false));
        (bad.Status, problem.GetProperty("code").GetString()).ShouldBe((StatusCodes.Status400BadRequest, "bad_parameter"));
        problem.GetProperty("detail").GetString().ShouldBe("'limit' cannot be read; it may be: 1-100.");
    }

    [Theory]
    [InlineData("AAoA")]
    [InlineData("77-_Cg")]
    [InlineData("!!!!")]
    public async Task A_cursor_that_no_page_ended_with_is_refused_and_not_a_failure_of_ours(string cursor)
    {
        HttpCall call = ApiStage.Call().Asking($"?cursor={cursor}");

        JsonElement problem = await call.Json(request => stage.Functions<JobListApi>().List(request, default));

        (call.Status, problem.GetProperty("detail").GetString()).ShouldBe((StatusCodes.Status400BadRequest, "'cursor' cannot be read; it may be: next."));
    }

    [Fact]
    public async Task Ten_who_are_the_first_to_ask_for_a_voice_at_the_same_moment_get_one_job()
    {
        var functions = stage.Functions<VoicesApi>();

        (int Status, JsonElement Body)[] all = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Ask()));
        var first = JobId.Parse(all[0].Body.GetProperty("id").GetString()!, null);
        await Finish(first);
        (int Status, JsonElement Body)[] again = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Ask()));

        all.ShouldAllBe(one => one.Status == StatusCodes.Status202Accepted);
        all.Select(one => one.Body.GetProperty("id").GetString()).Distinct().ShouldHaveSingleItem();
        again.Select(one => one.Body.GetProperty("id").GetString()).Distinct().ShouldHaveSingleItem().ShouldNotBe(first.ToString(), "the first came to nothing");

        async Task<(int, JsonElement)> Ask()
        {
            HttpCall call = ApiStage.Call();
            JsonElement body = await call.Json(request => functions.Sample(request, "bm_george", stage.Client, default));
            return (call.Status, body);
        }
    }

    private async Task<JobId> Create(string script)
    {
        using MultipartFormDataContent form = CreateJobsTests.Form(script, options: null);
        HttpCall call = await ApiStage.Call().With(form);
        return CreateJobsTests.Id(await call.Json(request => stage.Functions<CreateJobsApi>().Create(request, stage.Client, default)));
    }

    private async Task Finish(JobId job)
    {
        await Stage.Until(async () => await stage.Client.GetInstanceAsync(job.ToString()) is not null);
        await stage.Client.RaiseEventAsync(job.ToString(), ApiStage.Finish, "now");
        await stage.End(job);
    }

    private async Task Stopped(JobId job)
    {
        await Stage.Until(async () => await stage.Client.GetInstanceAsync(job.ToString()) is not null);
        await stage.Client.TerminateInstanceAsync(job.ToString(), cancellation: default);
        await Stage.Until(async () => await stage.Client.GetInstanceAsync(job.ToString()) is { IsCompleted: true });
    }

    private async Task<List<string>> Left(string name)
    {
        var left = new List<string>();
        foreach (string container in StoreNames.Containers)
        {
            await foreach (BlobItem item in stage.Blobs.GetBlobContainerClient(container).GetBlobsAsync())
            {
                if (item.Name.Contains(name, StringComparison.Ordinal))
                {
                    left.Add(item.Name);
                }
            }
        }

        return left;
    }
}
