using System.Collections.Concurrent;
using AlinFunctions.Host.Apps;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Microsoft.Extensions.Configuration;

namespace AlinFunctions.Host.Storage;

/// <summary>The storage accounts that the app's settings name, each with one client a kind.</summary>
internal sealed class StorageAccounts(IConfiguration configuration, QueueMessageEncoding encoding)
{
    /// <summary>The setting of the account that a trigger takes when it names none.</summary>
    public const string Default = "AzureWebJobsStorage";

    private readonly ConcurrentDictionary<string, BlobServiceClient> _blobs = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Gets the client of an account's blobs.</summary>
    /// <param name="connection">The setting that holds the connection string; null takes the default account.</param>
    public BlobServiceClient Blobs(string? connection) =>
        _blobs.GetOrAdd(connection ?? Default, name => new BlobServiceClient(ConnectionString(name)));

    /// <summary>Gets a client of a queue in the app's message encoding.</summary>
    /// <param name="connection">The setting that holds the connection string; null takes the default account.</param>
    /// <param name="name">The queue's name.</param>
    /// <param name="whenUnreadable">Takes a message that is not in the encoding; null where none is received.</param>
    public QueueClient Queue(string? connection, string name, Func<QueueMessageDecodingFailedEventArgs, Task>? whenUnreadable = null)
    {
        var options = new QueueClientOptions { MessageEncoding = encoding };
        if (whenUnreadable is not null)
        {
            options.MessageDecodingFailed += unreadable => whenUnreadable(unreadable);
        }

        return new QueueClient(ConnectionString(connection ?? Default), name, options);
    }

    /// <summary>Gets a client of a queue that takes texts as they are.</summary>
    /// <param name="connection">The setting that holds the connection string; null takes the default account.</param>
    /// <param name="name">The queue's name.</param>
    public QueueClient RawQueue(string? connection, string name) => new(ConnectionString(connection ?? Default), name);

    private string ConnectionString(string name) =>
        new[] { configuration[name], configuration[$"AzureWebJobs{name}"], configuration.GetConnectionString(name) }.FirstOrDefault(value => !string.IsNullOrEmpty(value))
        ?? throw new HostStartException($"The setting {name} is missing: it holds the connection string of a storage account.");
}
