namespace AlinFunctions.Host.Tests;

[Collection(RunningSampleAppDefinition.Name)]
public sealed class TimerTriggerTests(RunningSampleApp app)
{
    [Fact]
    public async Task A_schedule_of_every_second_calls_again_and_again()
    {
        IReadOnlyList<string> calls = await Eventually.Get(() => app.Storage.Calls("Ticked"), calls => calls.Count >= 3);

        calls.ShouldAllBe(call => call == "False|True");
    }

    [Fact]
    public async Task A_timer_may_run_when_the_host_starts() =>
        (await Eventually.Get(() => app.Storage.Calls("Started"), calls => calls.Count > 0)).ShouldBe(["False"]);

    [Fact]
    public async Task A_schedule_that_missed_nothing_does_not_run_at_the_start()
    {
        await Eventually.Get(() => app.Storage.Calls("Started"), calls => calls.Count > 0);

        (await app.Storage.Calls("Yearly")).ShouldBeEmpty();
    }
}
