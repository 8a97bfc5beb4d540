using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;

namespace AlinFunctions.Host.Tests;

[Collection(RunningSampleAppDefinition.Name)]
public sealed class QueueTriggerTests(RunningSampleApp app)
{
    [Fact]
    public async Task A_message_calls_its_function_with_its_json_and_is_gone()
    {
        await app.Storage.Send("orders", """{ "item": "tea", "count": 3 }""");

        await app.Storage.Called("Ordered", "tea|3|1");
        await app.Storage.Emptied("orders");
    }

    [Fact]
    public async Task A_message_rejected_five_times_goes_to_the_poison_queue()
    {
        await app.Storage.Send("rejects", "no good");

        QueueMessage poison = await app.Storage.Taken("rejects-poison");

        poison.Body.ToString().ShouldBe("no good");
        (await app.Storage.Calls("Rejected")).Count.ShouldBe(5);
        await app.Storage.Emptied("rejects");
    }

    [Fact]
    public async Task A_message_in_another_encoding_goes_to_the_poison_queue_as_it_is()
    {
        await app.Storage.Send("orders", """{ "item": "salt", "count": 1 }""");
        await app.Storage.Queue("orders", QueueMessageEncoding.None).SendMessageAsync("{ not base64 }", TestContext.Current.CancellationToken);

        QueueMessage poison = await app.Storage.Taken("orders-poison", QueueMessageEncoding.None);

        poison.Body.ToString().ShouldBe("{ not base64 }");
        await app.Storage.Called("Ordered", "salt|1|1");
    }

    [Fact]
    public async Task A_call_longer_than_its_claim_keeps_its_message()
    {
        // The second message shows itself after three times the claim: the queue is the clock.
        await app.Storage.Send("held", "long call");
        await app.Storage.Called("Held", "long call");
        await app.Storage.Send("held", "three claims later", hidden: TimeSpan.FromSeconds(6));

        IReadOnlyList<string> calls = await app.Storage.Called("Held", "three claims later");

        calls.Count(call => call == "long call").ShouldBe(1);
        await app.Storage.Open("long call");
        await app.Storage.Open("three claims later");
        await app.Storage.Called("Released", "long call");
        await app.Storage.Called("Released", "three claims later");
        await app.Storage.Emptied("held");
    }
}
