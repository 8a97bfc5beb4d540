using System.Text.Json;
using AlinFunctions.Host.Calls;
using Azure.Storage.Queues.Models;

namespace AlinFunctions.Host.Queues;

/// <summary>Turns a message into what a function takes.</summary>
internal static class QueueTrigger
{
    /// <summary>The message's facts that a parameter may ask for by name, as the public documentation lists them.</summary>
    public static IReadOnlyCollection<string> FactNames { get; } = ["QueueTrigger", "Id", "DequeueCount", "InsertionTime", "ExpirationTime", "NextVisibleTime", "PopReceipt"];

    /// <summary>Tells the facts of one message.</summary>
    /// <param name="message">The message.</param>
    public static IReadOnlyDictionary<string, object?> Facts(QueueMessage message) => new Dictionary<string, object?>(StringComparer.OrdinalIgnoreCase)
    {
        ["QueueTrigger"] = message.Body.ToString(),
        ["Id"] = message.MessageId,
        ["DequeueCount"] = message.DequeueCount,
        ["InsertionTime"] = message.InsertedOn,
        ["ExpirationTime"] = message.ExpiresOn,
        ["NextVisibleTime"] = message.NextVisibleOn,
        ["PopReceipt"] = message.PopReceipt,
    };

    /// <summary>Plans the trigger's parameter by its type: the message, its text or bytes, or JSON.</summary>
    /// <param name="type">The parameter's type.</param>
    public static BindParameter Binder(Type type) => type switch
    {
        _ when type == typeof(QueueMessage) => call => Value(Message(call)),
        _ when type == typeof(BinaryData) => call => Value(Message(call).Body),
        _ when type == typeof(string) => call => Value(Message(call).Body.ToString()),
        _ when type == typeof(byte[]) => call => Value(Message(call).Body.ToArray()),
        _ => call => Value(JsonSerializer.Deserialize(Message(call).Body.ToMemory().Span, type, JsonSerializerOptions.Web)),
    };

    private static QueueMessage Message(Call call) => (QueueMessage)call.Trigger!;

    private static ValueTask<object?> Value(object? value) => ValueTask.FromResult(value);
}
