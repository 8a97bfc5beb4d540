using System.Net.Http.Json;
using AlinFunctions.Host.Apps;
using Azure.Storage.Queues.Models;

namespace AlinFunctions.Host.Tests;

public sealed class RestartTests
{
    [Fact]
    public async Task A_blob_called_before_a_restart_is_not_called_again_after_it()
    {
        await using Workplace place = await Workplace.Open();
        await using (await SampleApp.Start(place.Storage, place.Store))
        {
            await place.Storage.Drop("drops", "a/1.txt", "one");
            await place.Storage.Called("Dropped", "a|1.txt|one");
        }

        await place.Storage.Drop("drops", "a/2.txt", "two");
        await using (await SampleApp.Start(place.Storage, place.Store))
        {
            await place.Storage.Called("Dropped", "a|2.txt|two");
            await place.Storage.Drop("drops", "a/3.txt", "three");
            IReadOnlyList<string> calls = await place.Storage.Called("Dropped", "a|3.txt|three");

            calls.Order(StringComparer.Ordinal).ShouldBe(["a|1.txt|one", "a|2.txt|two", "a|3.txt|three"]);
        }
    }

    [Fact]
    public async Task A_schedule_missed_while_the_host_was_down_runs_at_its_start_and_says_so()
    {
        await using Workplace place = await Workplace.Open();
        await place.Storage.Drop(
            "azure-webjobs-hosts",
            "timers/alinfunctions-host-sampleapp/AlinFunctions.Host.SampleApp.TimerFunctions.Yearly/status",
            """{ "Last": "2001-01-01T00:00:00Z", "Next": "2002-01-01T00:00:00Z", "LastUpdated": "2001-01-01T00:00:00Z" }""");

        await using FunctionAppHost host = await SampleApp.Start(place.Storage, place.Store);

        await place.Storage.Called("Yearly", "True");
    }

    [Fact]
    public async Task A_host_killed_during_an_activity_completes_its_orchestration_after_a_restart()
    {
        await using Workplace place = await Workplace.Open();
        string id;
        await using (HostProcess host = await SampleApp.Launch(place.Storage, place.Store))
        {
            using HttpResponseMessage started = await host.Http.PostAsJsonAsync(
                new Uri("/v1/compositions", UriKind.Relative), new { words = new[] { "once", "only" }, gate = "restart" });
            id = await started.EnsureSuccessStatusCode().Content.ReadAsStringAsync();
            await place.Storage.Called("Linger", "restart");
            await host.Kill();
        }

        await using (HostProcess host = await SampleApp.Launch(place.Storage, place.Store))
        {
            await place.Storage.Open("restart");
            (await host.Http.GetStringAsync(new Uri($"/v1/compositions/{id}", UriKind.Relative))).ShouldBe("Completed: ONCE ONLY on GET");
        }

        (await place.Storage.Calls("Shout")).Order(StringComparer.Ordinal).ShouldBe(["once", "only"]);
        (await place.Storage.Calls("Linger")).ShouldBe(["restart", "restart"]);
    }

    [Fact]
    public async Task A_message_whose_host_was_killed_is_worked_on_by_the_next_one()
    {
        await using Workplace place = await Workplace.Open();
        await place.Storage.Send("held", "killed");
        await using (HostProcess host = await SampleApp.Launch(place.Storage, place.Store, "--AzureFunctionsJobHost:extensions:queues:claim=00:00:02"))
        {
            await place.Storage.Called("Held", "killed");
            await host.Kill();
        }

        await place.Storage.Open("killed");
        await using FunctionAppHost next = await SampleApp.Start(place.Storage, place.Store);

        await place.Storage.Called("Released", "killed");
        (await place.Storage.Calls("Held")).ShouldBe(["killed", "killed"]);
        await place.Storage.Emptied("held");
    }

    [Fact]
    public async Task A_host_asked_to_stop_lets_a_running_call_end()
    {
        await using Workplace place = await Workplace.Open();
        await place.Storage.Send("held", "polite");
        await using HostProcess host = await SampleApp.Launch(place.Storage, place.Store, "--AzureFunctionsJobHost:shutdown:drain=00:01:00");
        await place.Storage.Called("Held", "polite");

        await host.AskToStop();
        await Eventually.Get(() => Task.FromResult(host.Output), output => output.Contains("Application is shutting down", StringComparison.Ordinal));
        await place.Storage.Open("polite");

        (await host.Ended()).ShouldBe(0, host.Output);
        (await place.Storage.Calls("Released")).ShouldBe(["polite"]);
        await place.Storage.Emptied("held");
    }

    [Fact]
    public async Task A_host_asked_to_stop_gives_back_the_message_of_a_call_that_does_not_end()
    {
        await using Workplace place = await Workplace.Open();
        await place.Storage.Send("held", "stubborn");
        await using HostProcess host = await SampleApp.Launch(
            place.Storage, place.Store, "--AzureFunctionsJobHost:shutdown:drain=00:00:00.5", "--AzureFunctionsJobHost:extensions:queues:claim=01:00:00");
        await place.Storage.Called("Held", "stubborn");

        await host.AskToStop();

        (await host.Ended()).ShouldBe(0, host.Output);
        QueueMessage back = await place.Storage.Taken("held");
        back.Body.ToString().ShouldBe("stubborn");
        back.DequeueCount.ShouldBe(2);
        (await place.Storage.Calls("Released")).ShouldBeEmpty();
    }
}
