using AlinFunctions.Host.Calls;
using AlinFunctions.Host.Discovery;
using AlinFunctions.Host.Queues;
using Azure.Storage.Queues.Models;
using Microsoft.Azure.Functions.Worker;

namespace AlinFunctions.Host.Tests.Queues;

public sealed class QueueTriggerValueTests
{
    private static readonly QueueMessage Message = QueuesModelFactory.QueueMessage("id", "receipt", BinaryData.FromString("""{"Item":"tea"}"""), dequeueCount: 2);

    [Fact]
    public async Task A_message_is_bound_by_the_parameter_s_type()
    {
        (await Bound(typeof(QueueMessage))).ShouldBeSameAs(Message);
        (await Bound(typeof(string))).ShouldBe("""{"Item":"tea"}""");
        (await Bound(typeof(byte[]))).ShouldBe("""{"Item":"tea"}"""u8.ToArray());
        (await Bound(typeof(BinaryData))).ShouldBeOfType<BinaryData>().ToString().ShouldBe("""{"Item":"tea"}""");
        (await Bound(typeof(Tea))).ShouldBe(new Tea("tea"));
    }

    private static async Task<object?> Bound(Type type)
    {
        var method = typeof(QueueTriggerValueTests).GetMethod(nameof(A_message_is_bound_by_the_parameter_s_type))!;
        var function = new FunctionMethod("Taken", method, method.ReturnParameter, new QueueTriggerAttribute("queue"));
        return await QueueTrigger.Binder(type)(new Call(function, Message, QueueTrigger.Facts(Message), new NoServices(), CancellationToken.None));
    }

    private sealed record Tea(string Item);

    private sealed class NoServices : IServiceProvider
    {
        public object? GetService(Type serviceType) => null;
    }
}
