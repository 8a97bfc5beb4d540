using System.Text;
using System.Text.Json;
using AlinFunctions.Orchestrator.Http;
using AlinFunctions.Pipeline.Jobs;
using Microsoft.AspNetCore.Http;

namespace AlinFunctions.Orchestrator.Tests.Http;

public sealed class DoorTests
{
    private const string Key = "a-key-of-the-tests-0123456789";

    private const string Other = "another-key-of-the-tests-0123";

    private readonly Door _door = Doors.Of(Key, Other);

    [Theory]
    [InlineData("Authorization", "Bearer " + Key)]
    [InlineData("Authorization", "bearer " + Other)]
    [InlineData("x-api-key", Other)]
    public async Task Any_of_the_keys_opens_in_either_header(string header, string value)
    {
        var call = new HttpCall((header, value));

        (await call.Answer(request => _door.Enter(request, Ok))).ShouldBe("in");

        call.Status.ShouldBe(StatusCodes.Status200OK);
    }

    [Theory]
    [InlineData("Accept", "*/*")]
    [InlineData("Authorization", "Bearer ")]
    [InlineData("Authorization", "Basic " + Key)]
    [InlineData("x-api-key", "")]
    [InlineData("x-api-key", Key + "x")]
    [InlineData("x-api-key", "A-key-of-the-tests-0123456789")]
    public async Task Without_one_nothing_is_done_and_the_answer_says_how(string header, string value)
    {
        bool done = false;
        var call = new HttpCall((header, value));

        JsonElement problem = JsonElement.Parse(await call.Answer(request => _door.Enter(request, () =>
        {
            done = true;
            return Ok();
        })));

        done.ShouldBeFalse();
        call.Status.ShouldBe(StatusCodes.Status401Unauthorized);
        call.Header("Content-Type").ShouldBe("application/problem+json");
        call.Header("WWW-Authenticate").ShouldBe("Bearer");
        problem.GetProperty("code").GetString().ShouldBe("wrong_key");
        problem.GetProperty("status").GetInt32().ShouldBe(401);
    }

    [Theory]
    [InlineData("", "There is no job 'x'.")]
    [InlineData("zh-CN", "没有任务“x”。")]
    [InlineData("fr, zh;q=0.5, en;q=0.4", "没有任务“x”。")]
    [InlineData("zh;q=0.1, *", "There is no job 'x'.")]
    [InlineData("zh;q=0, fr", "There is no job 'x'.")]
    [InlineData("not a language;;", "There is no job 'x'.")]
    public async Task A_problem_speaks_the_callers_language_and_holds_both(string accepted, string sentence)
    {
        var call = new HttpCall(("x-api-key", Key), ("Accept-Language", accepted));

        JsonElement problem = JsonElement.Parse(await call.Answer(request => _door.Enter(request, () => throw Problems.NoSuchJob("x"))));

        call.Status.ShouldBe(StatusCodes.Status404NotFound);
        problem.GetProperty("detail").GetString().ShouldBe(sentence);
        problem.GetProperty("details").GetProperty("en").GetString().ShouldBe("There is no job 'x'.");
        problem.GetProperty("details").GetProperty("zh").GetString().ShouldBe("没有任务“x”。");
    }

    [Fact]
    public async Task What_cannot_become_a_video_is_refused_with_its_own_sentence()
    {
        var call = new HttpCall(("x-api-key", Key));

        JsonElement problem = JsonElement.Parse(await call.Answer(request => _door.Enter(
            request, () => throw new InvalidDropException(FailureKind.BadOption, new Sentence("Too fast.", "太快。")))));

        call.Status.ShouldBe(StatusCodes.Status422UnprocessableEntity);
        (problem.GetProperty("code").GetString(), problem.GetProperty("detail").GetString()).ShouldBe(("bad_option", "Too fast."));
    }

    [Fact]
    public async Task A_key_that_asks_too_often_is_told_when_to_come_again_and_another_is_let_in()
    {
        Door door = Doors.Of(new ApiOptions { Keys = [Key, Other], Burst = 3, PerSecond = 1 });
        for (int call = 0; call < 3; call++)
        {
            (await new HttpCall(("x-api-key", Key)).Answer(request => door.Enter(request, Ok))).ShouldBe("in");
        }

        var refused = new HttpCall(("x-api-key", Key));
        JsonElement problem = JsonElement.Parse(await refused.Answer(request => door.Enter(request, Ok)));

        (refused.Status, problem.GetProperty("code").GetString()).ShouldBe((StatusCodes.Status429TooManyRequests, "too_many_requests"));
        int.Parse(refused.Header("Retry-After"), System.Globalization.CultureInfo.InvariantCulture).ShouldBeInRange(1, 2);
        (await new HttpCall(("x-api-key", Other)).Answer(request => door.Enter(request, Ok))).ShouldBe("in");
    }

    [Theory]
    [InlineData("BlobNotFound", StatusCodes.Status404NotFound, "gone")]
    [InlineData("ContainerNotFound", StatusCodes.Status500InternalServerError, "internal")]
    public async Task What_is_deleted_while_it_is_looked_at_is_not_there_and_what_is_set_up_wrongly_is_our_fault(string error, int status, string code)
    {
        var call = new HttpCall(("x-api-key", Key));

        JsonElement problem = JsonElement.Parse(await call.Answer(request => _door.Enter(request, () => throw new Azure.RequestFailedException(404, "secret", error, innerException: null))));

        (call.Status, problem.GetProperty("code").GetString()).ShouldBe((status, code));
    }

    [Fact]
    public async Task A_defect_of_ours_tells_nothing_of_itself()
    {
        var call = new HttpCall(("x-api-key", Key));

        string body = await call.Answer(request => _door.Enter(request, () => throw new InvalidOperationException("secret")));

        call.Status.ShouldBe(StatusCodes.Status500InternalServerError);
        body.ShouldNotContain("secret");
    }

    [Theory]
    [InlineData("Nobody could call")]
    [InlineData("too short", "short")]
    [InlineData("too short", Key, "a key with a space in the middle")]
    public void Without_a_good_key_the_app_does_not_start(string sentence, params string[] keys) =>
        new ApiOptionsValidator().Validate(null, new ApiOptions { Keys = keys }).FailureMessage.ShouldNotBeNull().ShouldContain(sentence);

    private static Task<IResult> Ok() => Task.FromResult(Results.Text("in", contentType: null, Encoding.UTF8));
}
