using System.Text.Json;
using Azure.Storage.Queues.Models;

namespace AlinFunctions.Host.Tests;

[Collection(RunningSampleAppDefinition.Name)]
public sealed class BlobTriggerTests(RunningSampleApp app)
{
    [Fact]
    public async Task A_new_blob_calls_its_function_with_the_captures_of_its_path()
    {
        await app.Storage.Drop("drops", "grace/script.txt", "Good morning.");

        await app.Storage.Called("Dropped", "grace|script.txt|Good morning.");
    }

    [Fact]
    public async Task A_capture_takes_folders_in_as_on_Azure()
    {
        await app.Storage.Drop("drops", "2026/07/grace.txt", "Deep.");

        await app.Storage.Called("Dropped", "2026/07|grace.txt|Deep.");
    }

    [Fact]
    public async Task A_changed_blob_calls_again_and_an_unchanged_one_does_not()
    {
        await app.Storage.Drop("drops", "changed/a.txt", "first");
        await app.Storage.Called("Dropped", "changed|a.txt|first");

        await app.Storage.Drop("drops", "changed/a.txt", "second");

        IReadOnlyList<string> calls = await app.Storage.Called("Dropped", "changed|a.txt|second");
        calls.Count(call => call == "changed|a.txt|first").ShouldBe(1);
        calls.Count(call => call == "changed|a.txt|second").ShouldBe(1);
    }

    [Fact]
    public async Task A_function_may_take_a_stream_and_read_the_trigger_s_facts()
    {
        await app.Storage.Drop("streams", "note.txt", "flowing");

        await app.Storage.Called("Streamed", "note.txt|flowing|streams/note.txt");
    }

    [Fact]
    public async Task A_blob_refused_five_times_goes_to_the_poison_queue()
    {
        await app.Storage.Drop("refused", "bad.txt", "bad");

        QueueMessage poison = await app.Storage.Taken("webjobs-blobtrigger-poison");

        JsonElement message = poison.Body.ToObjectFromJson<JsonElement>();
        message.GetProperty("ContainerName").GetString().ShouldBe("refused");
        message.GetProperty("BlobName").GetString().ShouldBe("bad.txt");
        message.GetProperty("FunctionId").GetString().ShouldBe("Host.Functions.Refused");
        (await app.Storage.Calls("Refused")).Count.ShouldBe(5);
    }

    [Fact]
    public async Task Two_hundred_blobs_at_once_call_once_each()
    {
        string[] names = [.. Enumerable.Range(0, 200).Select(number => $"many/{number}.txt")];
        await Parallel.ForEachAsync(names, async (name, _) => await app.Storage.Drop("drops", name, "x"));

        IReadOnlyList<string> calls = await Eventually.Get(
            async () => (IReadOnlyList<string>)[.. (await app.Storage.Calls("Dropped")).Where(call => call.StartsWith("many|", StringComparison.Ordinal))],
            calls => calls.Distinct(StringComparer.Ordinal).Count() == names.Length);

        calls.Count.ShouldBe(names.Length);
    }
}
